package ai.intail.enrichment.email;

import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.person.EmailAddress;
import java.util.Set;

/// What a profile shows of a person's mail.
///
/// @param left the domains of the companies that the person left
/// @param work the addresses of present jobs
/// @param personal free-mail addresses of the person
public record ProfileMail(Set<Domain> left, Set<EmailAddress> work, Set<EmailAddress> personal) {

  public ProfileMail {
    left = Set.copyOf(left);
    work = Set.copyOf(work);
    personal = Set.copyOf(personal);
  }

  boolean isLeft(EmailAddress address) {
    return !left.isEmpty() && address.domain().filter(left::contains).isPresent();
  }

  boolean hasAnotherThan(EmailAddress address) {
    return work.stream().anyMatch(other -> !other.equals(address) && !isLeft(other));
  }

  boolean lists(EmailAddress address) {
    return work.contains(address) || personal.contains(address);
  }

  @Override
  public String toString() {
    return "ProfileMail[…]";
  }
}
