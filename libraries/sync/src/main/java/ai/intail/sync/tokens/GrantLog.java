package ai.intail.sync.tokens;

import ai.intail.hubspot.HubId;
import java.time.Instant;

/// When grants were stored. Secrets Manager keeps every version of a secret for a day and takes no
/// more than about a hundred, so they are counted before it refuses. Thread-safe.
public interface GrantLog {

  /// How long it remembers at least: a day.
  void add(HubId hub, long number, Instant at);

  /// How many were added at `instant` or later.
  int since(HubId hub, Instant instant);
}
