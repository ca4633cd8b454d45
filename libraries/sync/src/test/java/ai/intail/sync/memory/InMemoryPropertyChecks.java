package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.PropertyCheck;
import ai.intail.sync.connect.PropertyChecks;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Checks by hub.
public final class InMemoryPropertyChecks implements PropertyChecks {

  private final Map<HubId, PropertyCheck> checks = new HashMap<>();

  @Override
  public synchronized void keep(HubId hub, PropertyCheck check) {
    checks.put(hub, check);
  }

  @Override
  public synchronized Optional<PropertyCheck> find(HubId hub) {
    return Optional.ofNullable(checks.get(hub));
  }

  synchronized long forget(HubId hub) {
    return checks.remove(hub) == null ? 0 : 1;
  }
}
