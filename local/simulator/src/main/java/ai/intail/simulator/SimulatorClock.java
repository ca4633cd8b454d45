package ai.intail.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The time of the simulated HubSpot: that of its settings, and what it was put forward by. So
/// tokens expire, retries come due and files age without anybody waiting. Thread-safe.
final class SimulatorClock implements InstantSource {

  private final InstantSource base;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  SimulatorClock(InstantSource base) {
    this.base = base;
  }

  /// @throws IllegalArgumentException if time would go back
  void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time does not go back");
    }
    ahead.updateAndGet(by::plus);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }
}
