package ai.intail.simulator;

import java.time.Duration;
import java.util.Random;

/// How long answers take. A call counts when it arrives; the delay comes after. Thread-safe.
public final class Latency {

  /// Of real accounts: half of the answers took 0.3 s, one in twenty more than 1.2 s.
  private static final double MEDIAN_MILLIS = 300;

  /// ln(1.2 / 0.3) / 1.645, the 95th percentile of the normal distribution.
  private static final double SIGMA = 0.843;

  private final Random random;
  private final double medianMillis;

  private Latency(long seed, double medianMillis) {
    this.random = new Random(seed);
    this.medianMillis = medianMillis;
  }

  public static Latency none() {
    return new Latency(1, 0);
  }

  /// Log-normal, drawn from a seed.
  public static Latency realistic(long seed) {
    return new Latency(seed, MEDIAN_MILLIS);
  }

  Duration next() {
    if (medianMillis == 0) {
      return Duration.ZERO;
    }
    double gaussian;
    synchronized (random) {
      gaussian = random.nextGaussian();
    }
    return Duration.ofNanos((long) (medianMillis * Math.exp(SIGMA * gaussian) * 1_000_000));
  }
}
