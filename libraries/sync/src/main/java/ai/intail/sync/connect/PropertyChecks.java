package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;
import java.util.Optional;

/// The last check of each hub's properties. Thread-safe.
///
/// All methods throw `StoreUnavailableException` where the store does not answer.
public interface PropertyChecks {

  void keep(HubId hub, PropertyCheck check);

  Optional<PropertyCheck> find(HubId hub);
}
