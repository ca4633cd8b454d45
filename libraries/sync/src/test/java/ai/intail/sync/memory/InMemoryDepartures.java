package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Departure;
import ai.intail.sync.connect.Departures;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Departures by hub.
public final class InMemoryDepartures implements Departures {

  private final Map<HubId, Departure> departures = new HashMap<>();

  @Override
  public synchronized Optional<Departure> find(HubId hub) {
    return Optional.ofNullable(departures.get(hub));
  }

  @Override
  public synchronized void plan(Departure departure) {
    departures.put(departure.hub(), departure);
  }

  @Override
  public synchronized void cancel(HubId hub) {
    departures.remove(hub);
  }

  @Override
  public synchronized List<Departure> dueBy(Instant now, int limit) {
    return departures.values().stream()
        .filter(departure -> !departure.dueAt().isAfter(now))
        .sorted(Comparator.comparing(Departure::dueAt))
        .limit(limit)
        .toList();
  }
}
