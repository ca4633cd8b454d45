package ai.intail.aws;

import ai.intail.sync.work.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Waits in the caller's thread.
public final class ThreadSleeper implements Sleeper {

  private final InstantSource clock;

  public ThreadSleeper(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void until(Instant instant) {
    var pause = Duration.between(clock.instant(), instant);
    if (pause.isPositive()) {
      try {
        Thread.sleep(pause);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting", interrupted);
      }
    }
  }
}
