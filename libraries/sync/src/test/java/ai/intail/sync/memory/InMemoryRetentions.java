package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Retention;
import ai.intail.sync.connect.Retentions;
import java.util.HashMap;
import java.util.Map;

/// Retentions by hub.
public final class InMemoryRetentions implements Retentions {

  private final Map<HubId, Retention> chosen = new HashMap<>();

  @Override
  public synchronized Retention of(HubId hub) {
    return chosen.getOrDefault(hub, Retention.USUAL);
  }

  @Override
  public synchronized void choose(HubId hub, Retention retention) {
    chosen.put(hub, retention);
  }

  synchronized long forget(HubId hub) {
    return chosen.remove(hub) == null ? 0 : 1;
  }
}
