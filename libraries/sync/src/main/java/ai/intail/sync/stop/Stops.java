package ai.intail.sync.stop;

import ai.intail.hubspot.HubId;
import java.util.Optional;

/// The stops that stand. Thread-safe; each is seen by whoever reads after it was put.
public interface Stops {

  /// The stop that holds a hub's work: the deployment's, else the hub's own. One read.
  Optional<Stop> of(HubId hub);

  /// The stop that stands for a scope itself.
  Optional<Stop> of(Stop.Scope scope);

  /// Takes the place of an earlier one.
  void put(Stop.Scope scope, Stop stop);

  /// Nothing happens if none stands.
  void lift(Stop.Scope scope);
}
