package ai.intail.enrichment.email;

import ai.intail.enrichment.person.EmailAddress;
import java.util.Map;

/// What was found out about addresses beyond CRM and profile. What is not in it was not asked.
///
/// @param answers of a verifying service, by address
/// @param hosts what DNS says, by host
public record MailFacts(Map<EmailAddress, VerifierAnswer> answers, Map<String, MailHost> hosts) {

  private static final MailFacts NONE = new MailFacts(Map.of(), Map.of());

  public MailFacts {
    answers = Map.copyOf(answers);
    hosts = Map.copyOf(hosts);
  }

  public static MailFacts none() {
    return NONE;
  }

  public static MailFacts ofHosts(Map<String, MailHost> hosts) {
    return hosts.isEmpty() ? NONE : new MailFacts(Map.of(), hosts);
  }

  @Override
  public String toString() {
    return "MailFacts[" + answers.size() + " answers, " + hosts.size() + " hosts]";
  }
}
