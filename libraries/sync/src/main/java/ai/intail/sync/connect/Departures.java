package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The hubs that are leaving, at most one departure each. Thread-safe.
public interface Departures {

  Optional<Departure> find(HubId hub);

  /// Stores a departure; an earlier one of the hub is replaced.
  void plan(Departure departure);

  /// Deletes the hub's departure, if there is one.
  void cancel(HubId hub);

  /// The departures of all hubs whose time has come, those that wait longest first.
  ///
  /// @param limit most departures returned
  List<Departure> dueBy(Instant now, int limit);
}
