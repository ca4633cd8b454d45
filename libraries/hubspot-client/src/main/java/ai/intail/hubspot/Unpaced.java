package ai.intail.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// For callers that share no limit with anybody.
final class Unpaced implements Pacer {

  private final InstantSource clock;

  Unpaced(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void await(CallKind kind, Instant notBefore, Instant deadline) {
    if (notBefore.isAfter(deadline)) {
      throw new OutOfTimeException();
    }
    var pause = Duration.between(clock.instant(), notBefore);
    if (pause.isPositive()) {
      try {
        Thread.sleep(pause);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new OutOfTimeException();
      }
    }
  }

  @Override
  public void answered(CallKind kind, Answered answer) {
    // Nobody shares the limit.
  }
}
