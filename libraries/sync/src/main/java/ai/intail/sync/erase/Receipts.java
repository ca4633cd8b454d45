package ai.intail.sync.erase;

import ai.intail.hubspot.HubId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The receipts of deletions. They are kept under the app, so they outlive the hub. Thread-safe.
public interface Receipts {

  /// Stores a receipt that has begun; nothing happens if it is there already.
  void begin(Receipt receipt);

  Optional<Receipt> find(HubId hub, UUID receipt);

  /// All receipts of a hub, the newest first.
  List<Receipt> of(HubId hub);

  /// Ends a receipt that is running; nothing happens if it has ended.
  void end(HubId hub, UUID receipt, Receipt.State state, Instant now);
}
