package ai.intail.sync;

import ai.intail.hubspot.ContactId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// One contact's entry into a list, with the time that HubSpot gives. Who leaves and comes back
/// joins again.
///
/// @param at to the millisecond
public record Join(ContactId contact, Instant at) {

  public Join {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
