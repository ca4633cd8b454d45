package ai.intail.sync.work;

import java.time.Instant;

/// Waits. The only way in which a use case lets time pass.
@FunctionalInterface
public interface Sleeper {

  /// Returns at `instant` or at once if that is past.
  void until(Instant instant);
}
