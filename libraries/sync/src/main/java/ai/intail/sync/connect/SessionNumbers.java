package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;

/// The number that the sessions of a hub's users carry. Raising it ends them all. Thread-safe.
///
/// All methods throw `StoreUnavailableException` where the store does not answer.
public interface SessionNumbers {

  /// @return 0 before the first [#endAll]
  long of(HubId hub);

  /// Raises the number.
  void endAll(HubId hub);
}
