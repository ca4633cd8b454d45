package ai.intail.sync.erase;

import ai.intail.hubspot.HubId;
import java.time.Instant;
import java.util.UUID;

/// All that is stored of hubs, deleted in bounded steps by the keys of what is there. Thread-safe.
public interface HubStores {

  /// What came of a step.
  enum Step {
    /// Some items were deleted, or changed meanwhile: go on.
    GO_ON,
    NOTHING_LEFT,
    /// The hub is not DISCONNECTED: nothing was deleted.
    CONNECTED
  }

  /// Over how many partitions a kind is spread.
  int partitions(StoredKind kind);

  /// Deletes some items and counts them in the receipt, both or neither, and only while the hub is
  /// DISCONNECTED.
  ///
  /// @param partition from 0
  Step eraseSome(HubId hub, UUID receipt, StoredKind kind, int partition);

  /// Deletes the connection and the departure and ends the receipt as COMPLETE, all or none. The
  /// count of grants stays: none of its numbers may come again.
  ///
  /// @return false, and nothing changed, if the hub is not DISCONNECTED
  boolean close(HubId hub, UUID receipt, Instant now);
}
