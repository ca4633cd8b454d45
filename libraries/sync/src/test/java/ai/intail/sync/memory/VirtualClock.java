package ai.intail.sync.memory;

import ai.intail.sync.work.Sleeper;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is moved. As a [Sleeper] it moves itself.
public final class VirtualClock implements InstantSource, Sleeper {

  private Instant now;

  public VirtualClock(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void until(Instant instant) {
    if (instant.isAfter(now)) {
      now = instant;
    }
  }
}
