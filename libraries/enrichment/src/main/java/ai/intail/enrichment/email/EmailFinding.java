package ai.intail.enrichment.email;

import java.util.Optional;

/// The status of an address, and the rule that gave it.
///
/// @param status empty where the field stays untouched
public record EmailFinding(Optional<EmailStatus> status, Rule rule) {

  /// The rules of `enumerations.md`, EmailStatus, in their order.
  public enum Rule {
    NO_ADDRESS("the record has no address"),
    BAD_SYNTAX("it is no address by its form"),
    VERIFIED("a verifying service says so"),
    VERIFIER_FAILED("the verifying service did not answer, so nothing is said"),
    HOST_TAKES_NO_MAIL("its host takes no mail"),
    NO_DNS_ANSWER("DNS did not answer, so nothing is said"),
    LEFT_FOR_ANOTHER("the person left the company of its domain and has another work address"),
    LEFT("the person left the company of its domain"),
    DISPOSABLE("its domain is one of throw-away addresses"),
    ROLE("it is a mailbox of a job, not of a person"),
    LISTED("the profile lists it as current"),
    NOTHING_KNOWN("nothing speaks for it or against it");

    private final String words;

    Rule(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  static EmailFinding of(EmailStatus status, Rule rule) {
    return new EmailFinding(Optional.of(status), rule);
  }

  static EmailFinding untouched(Rule rule) {
    return new EmailFinding(Optional.empty(), rule);
  }
}
