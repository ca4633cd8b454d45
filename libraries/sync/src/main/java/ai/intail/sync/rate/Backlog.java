package ai.intail.sync.rate;

import ai.intail.hubspot.HubId;
import java.time.Duration;
import java.time.Instant;

/// An estimate of when a hub's queued work will have been done: a clock per hub that each sent
/// message moves on by the calls it will need. Thread-safe, outside the process.
public interface Backlog {

  /// Where the clock stands; [Instant#EPOCH] if it never moved.
  Instant standsAt(HubId hub);

  /// Moves the clock on by `work` from where it stands, or from `now` if that is later.
  ///
  /// @return where it stands now
  Instant moveOn(HubId hub, Duration work, Instant now);

  /// Moves the clock back by `work`, never before `now`.
  void takeBack(HubId hub, Duration work, Instant now);

  /// Sets the clock to `instant` unless it stands later.
  void atLeast(HubId hub, Instant instant);
}
