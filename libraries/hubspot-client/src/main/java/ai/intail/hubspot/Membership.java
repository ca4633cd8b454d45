package ai.intail.hubspot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// @param joinedAt when the contact joined the list, to the millisecond
public record Membership(ContactId contact, Instant joinedAt) {

  public Membership {
    joinedAt = joinedAt.truncatedTo(ChronoUnit.MILLIS);
  }
}
