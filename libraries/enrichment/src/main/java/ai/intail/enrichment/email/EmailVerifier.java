package ai.intail.enrichment.email;

import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.email.EmailFinding.Rule;
import ai.intail.enrichment.person.EmailAddress;
import java.util.Optional;

/// Gives the status of an address: the rules of `enumerations.md`, EmailStatus, the first that
/// applies. It asks nobody; what was asked is in its facts.
public final class EmailVerifier {

  private final MailFacts facts;

  public EmailVerifier(MailFacts facts) {
    this.facts = facts;
  }

  /// @param text as it stands in the record
  public EmailFinding find(Optional<String> text, ProfileMail profile) {
    var written = text.map(String::strip).filter(address -> !address.isEmpty());
    if (written.isEmpty()) {
      return EmailFinding.untouched(Rule.NO_ADDRESS);
    }
    var address = EmailAddress.of(written.get());
    if (address.isEmpty()) {
      return EmailFinding.of(EmailStatus.INVALID, Rule.BAD_SYNTAX);
    }
    return outside(address.get()).orElseGet(() -> ofProfile(address.get(), profile));
  }

  /// What verifier and DNS say; a passing failure of either leaves the field untouched.
  private Optional<EmailFinding> outside(EmailAddress address) {
    var answer = facts.answers().get(address);
    if (answer != null) {
      return Optional.of(
          switch (answer) {
            case VerifierAnswer.Said(var status) -> EmailFinding.of(status, Rule.VERIFIED);
            case VerifierAnswer.Failed() -> EmailFinding.untouched(Rule.VERIFIER_FAILED);
          });
    }
    return switch (facts.hosts().getOrDefault(address.host(), MailHost.TAKES_MAIL)) {
      case TAKES_MAIL -> Optional.empty();
      case TAKES_NONE -> Optional.of(EmailFinding.of(EmailStatus.INVALID, Rule.HOST_TAKES_NO_MAIL));
      case NO_ANSWER -> Optional.of(EmailFinding.untouched(Rule.NO_DNS_ANSWER));
    };
  }

  private static EmailFinding ofProfile(EmailAddress address, ProfileMail profile) {
    if (profile.isLeft(address)) {
      return profile.hasAnotherThan(address)
          ? EmailFinding.of(EmailStatus.INVALID, Rule.LEFT_FOR_ANOTHER)
          : EmailFinding.of(EmailStatus.RISKY, Rule.LEFT);
    }
    if (address.domain().filter(Domain::disposable).isPresent()) {
      return EmailFinding.of(EmailStatus.RISKY, Rule.DISPOSABLE);
    }
    if (address.role()) {
      return EmailFinding.of(EmailStatus.RISKY, Rule.ROLE);
    }
    return profile.lists(address)
        ? EmailFinding.of(EmailStatus.HIGH_CONFIDENCE, Rule.LISTED)
        : EmailFinding.of(EmailStatus.UNKNOWN, Rule.NOTHING_KNOWN);
  }
}
