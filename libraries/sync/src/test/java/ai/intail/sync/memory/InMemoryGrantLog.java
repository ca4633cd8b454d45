package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.tokens.GrantLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Times by hub and number.
public final class InMemoryGrantLog implements GrantLog {

  private final Map<HubId, Map<Long, Instant>> times = new HashMap<>();

  @Override
  public synchronized void add(HubId hub, long number, Instant at) {
    times.computeIfAbsent(hub, _ -> new HashMap<>()).put(number, at);
  }

  @Override
  public synchronized int since(HubId hub, Instant instant) {
    return (int)
        times.getOrDefault(hub, Map.of()).values().stream()
            .filter(at -> !at.isBefore(instant))
            .count();
  }
}
