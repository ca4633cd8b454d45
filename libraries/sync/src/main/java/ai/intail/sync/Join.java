package ai.intail.sync;

import ai.intail.hubspot.ContactId;
import java.time.Instant;

/// One contact's entry into a list, with the time that HubSpot gives. Who leaves and comes back
/// joins again.
public record Join(ContactId contact, Instant at) {}
