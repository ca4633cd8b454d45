package ai.intail.sync.connect;

import java.time.Duration;
import java.time.Instant;

/// How long a hub's data are kept once it is disconnected.
///
/// @param days 0 to [#MOST_DAYS]; 0 is at once
public record Retention(int days) {

  /// As long as HubSpot keeps a deleted contact.
  public static final int MOST_DAYS = 90;

  /// Deleted at once.
  public static final Retention NONE = new Retention(0);

  /// What holds until the customer has chosen: time to come back after a mistake.
  public static final Retention USUAL = new Retention(30);

  /// @throws IllegalArgumentException if the days are out of range
  public Retention {
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException("data are kept 0 to " + MOST_DAYS + " days");
    }
  }

  public Instant from(Instant disconnected) {
    return disconnected.plus(Duration.ofDays(days));
  }
}
