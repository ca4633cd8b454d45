package ai.intail.sync;

import ai.intail.hubspot.ContactId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// One contact's entry into a list, with the time that HubSpot gives. Who leaves and comes back
/// joins again.
///
/// @param at to the millisecond
public record Join(ContactId contact, Instant at) {

  /// No record's number: it stands for a contact that was erased while its join waited.
  public static final ContactId ERASED = new ContactId(0);

  public Join {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  public boolean isErased() {
    return contact.equals(ERASED);
  }

  /// The join, but not of whom if it is of `erased`.
  public Join without(ContactId erased) {
    return contact.equals(erased) ? new Join(ERASED, at) : this;
  }
}
