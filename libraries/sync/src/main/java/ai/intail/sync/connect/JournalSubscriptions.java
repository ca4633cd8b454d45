package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;
import java.time.Instant;

/// What the app has subscribed to in HubSpot's journal. Thread-safe.
public interface JournalSubscriptions {

  /// Ends all subscriptions of a hub; there may be none.
  ///
  /// @param deadline of the caller
  /// @throws ai.intail.hubspot.HubSpotException if HubSpot does not do it
  void drop(HubId hub, Instant deadline);

  /// For an app that has no access to the journal.
  static JournalSubscriptions none() {
    return (_, _) -> {};
  }
}
