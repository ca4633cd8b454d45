package ai.intail.enrichment.email;

import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.person.EmailAddress;
import java.util.Optional;
import java.util.Set;

/// The status of a record's own address, by what the profile shows. Mail servers are not asked
/// here.
public final class EmailRules {

  private EmailRules() {}

  /// The first rule that applies.
  ///
  /// @param text as it stands in the record
  /// @param left the domains of the companies that the person left
  /// @param current the work addresses that the profile lists for the present
  /// @param listed all addresses that the profile lists as the person's
  /// @return empty where the record has no address
  public static Optional<EmailStatus> status(
      Optional<String> text,
      Set<Domain> left,
      Set<EmailAddress> current,
      Set<EmailAddress> listed) {
    return text.map(String::strip)
        .filter(address -> !address.isEmpty())
        .map(
            address ->
                EmailAddress.of(address)
                    .map(valid -> status(valid, left, current, listed))
                    .orElse(EmailStatus.INVALID));
  }

  private static EmailStatus status(
      EmailAddress address, Set<Domain> left, Set<EmailAddress> current, Set<EmailAddress> listed) {
    var domain = address.domain();
    if (domain.filter(left::contains).isPresent()) {
      boolean another = current.stream().anyMatch(other -> !other.equals(address));
      return another ? EmailStatus.INVALID : EmailStatus.RISKY;
    }
    if (address.role() || domain.filter(Domain::disposable).isPresent()) {
      return EmailStatus.RISKY;
    }
    return current.contains(address) || listed.contains(address)
        ? EmailStatus.HIGH_CONFIDENCE
        : EmailStatus.UNKNOWN;
  }
}
