package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.stop.Stop;
import ai.intail.sync.stop.Stops;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Stops by scope.
public final class InMemoryStops implements Stops {

  private final Map<Stop.Scope, Stop> stops = new HashMap<>();

  @Override
  public synchronized Optional<Stop> of(HubId hub) {
    return of(new Stop.Scope.Everything()).or(() -> of(new Stop.Scope.OneHub(hub)));
  }

  @Override
  public synchronized Optional<Stop> of(Stop.Scope scope) {
    return Optional.ofNullable(stops.get(scope));
  }

  @Override
  public synchronized void put(Stop.Scope scope, Stop stop) {
    stops.put(scope, stop);
  }

  @Override
  public synchronized void lift(Stop.Scope scope) {
    stops.remove(scope);
  }

  synchronized long forget(HubId hub) {
    return stops.remove(new Stop.Scope.OneHub(hub)) == null ? 0 : 1;
  }
}
