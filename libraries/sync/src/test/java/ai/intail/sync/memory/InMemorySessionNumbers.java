package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.SessionNumbers;
import java.util.HashMap;
import java.util.Map;

/// Numbers by hub.
public final class InMemorySessionNumbers implements SessionNumbers {

  private final Map<HubId, Long> numbers = new HashMap<>();

  @Override
  public synchronized long of(HubId hub) {
    return numbers.getOrDefault(hub, 0L);
  }

  @Override
  public synchronized void endAll(HubId hub) {
    numbers.merge(hub, 1L, Long::sum);
  }
}
