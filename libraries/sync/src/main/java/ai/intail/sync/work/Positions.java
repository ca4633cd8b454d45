package ai.intail.sync.work;

import java.util.Optional;

/// Where a walk stands that takes several invocations. Thread-safe, outside the process.
public interface Positions {

  /// @param name of the walk
  /// @return empty at its begin
  Optional<String> of(String name);

  /// @param to empty to begin anew
  void move(String name, Optional<String> to);
}
