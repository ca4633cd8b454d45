package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.rate.Backlog;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/// One clock per hub.
public final class InMemoryBacklog implements Backlog {

  private final Map<HubId, Instant> clocks = new HashMap<>();

  @Override
  public synchronized Instant standsAt(HubId hub) {
    return clocks.getOrDefault(hub, Instant.EPOCH);
  }

  @Override
  public synchronized Instant moveOn(HubId hub, Duration work, Instant now) {
    return set(hub, later(standsAt(hub), now).plus(work));
  }

  @Override
  public synchronized void takeBack(HubId hub, Duration work, Instant now) {
    if (standsAt(hub).isAfter(now)) {
      set(hub, later(standsAt(hub).minus(work), now));
    }
  }

  @Override
  public synchronized void atLeast(HubId hub, Instant instant) {
    set(hub, later(standsAt(hub), instant));
  }

  private Instant set(HubId hub, Instant instant) {
    var micros = instant.truncatedTo(ChronoUnit.MICROS);
    clocks.put(hub, micros);
    return micros;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
