package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.rate.CallBudget;
import ai.intail.sync.rate.Pool;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/// One clock per hub and pool.
public final class InMemoryCallBudget implements CallBudget {

  private record Key(HubId hub, Pool pool) {}

  private final Map<Key, Instant> clocks = new HashMap<>();

  @Override
  public synchronized Slot take(
      HubId hub, Pool pool, Duration step, Duration horizon, Instant now) {
    var key = new Key(hub, pool);
    var from = now.truncatedTo(ChronoUnit.MICROS);
    var stands = clocks.getOrDefault(key, Instant.EPOCH);
    if (stands.isAfter(from.plus(horizon))) {
      return new Slot.Full(stands.minus(horizon));
    }
    var slot = stands.isBefore(from) ? from : stands;
    clocks.put(key, slot.plus(step).truncatedTo(ChronoUnit.MICROS));
    return new Slot.Taken(slot);
  }

  @Override
  public synchronized void holdUntil(HubId hub, Pool pool, Instant until) {
    clocks.merge(
        new Key(hub, pool),
        until.truncatedTo(ChronoUnit.MICROS),
        (stands, wanted) -> stands.isAfter(wanted) ? stands : wanted);
  }
}
