package ai.intail.sync.memory;

import ai.intail.sync.work.Positions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Positions by name.
public final class InMemoryPositions implements Positions {

  private final Map<String, String> positions = new HashMap<>();

  @Override
  public synchronized Optional<String> of(String name) {
    return Optional.ofNullable(positions.get(name));
  }

  @Override
  public synchronized void move(String name, Optional<String> to) {
    to.ifPresentOrElse(position -> positions.put(name, position), () -> positions.remove(name));
  }
}
