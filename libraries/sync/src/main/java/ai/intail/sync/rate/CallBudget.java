package ai.intail.sync.rate;

import ai.intail.hubspot.HubId;
import java.time.Duration;
import java.time.Instant;

/// Shares each hub's call budget among all functions that run at the same moment: a clock per hub
/// and pool that every taken slot moves on by one step.
///
/// Implementations are thread-safe and keep the clock outside the process, to the microsecond.
public interface CallBudget {

  /// Takes the next free slot: `now` if the clock is behind it, else what the clock says.
  ///
  /// @param step how far one slot moves the clock
  /// @param horizon how far ahead of `now` a slot may lie
  /// @throws ai.intail.sync.StoreUnavailableException whether a slot was taken is unknown: treat it
  ///   as spent
  Slot take(HubId hub, Pool pool, Duration step, Duration horizon, Instant now);

  /// Lets nobody take a slot before `until`; a clock that is further ahead stays.
  void holdUntil(HubId hub, Pool pool, Instant until);

  /// What came of asking for a slot.
  sealed interface Slot {
    /// One call may be sent at this instant.
    record Taken(Instant at) implements Slot {}

    /// Every slot up to the horizon is taken; nothing was.
    ///
    /// @param freeFrom when a slot comes within the horizon if nobody else takes it
    record Full(Instant freeFrom) implements Slot {}
  }
}
