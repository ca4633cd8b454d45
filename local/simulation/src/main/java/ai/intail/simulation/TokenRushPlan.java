package ai.intail.simulation;

import ai.intail.simulator.behaviour.Switch.RefreshTokens;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// What happens to those who renew a token.
///
/// @param step after which of its port calls the holder of the lease meets its trouble
/// @param sleep how long a late holder sleeps: longer than any other needs to take over and end
record TokenRushPlan(
    long seed,
    int workers,
    Trouble trouble,
    RefreshTokens refreshTokens,
    int step,
    Duration sleep) {

  /// From the lease to its release.
  private static final int STEPS = 11;

  enum Trouble {
    NONE,
    HOLDER_KILLED,
    HOLDER_LATE,
    ANSWERS_LOST
  }

  static TokenRushPlan of(long seed, int workers) {
    // Not Random: what it draws first is the same for all small seeds.
    var random = new SplittableRandom(seed);
    var troubles = List.of(Trouble.values());
    var refreshTokens = List.of(RefreshTokens.values());
    return new TokenRushPlan(
        seed,
        workers,
        troubles.get(Math.floorMod(seed, troubles.size())),
        refreshTokens.get(random.nextInt(refreshTokens.size())),
        random.nextInt(STEPS),
        Duration.ofSeconds(20 + random.nextInt(40)));
  }

  Disturbances disturbances() {
    return trouble == Trouble.ANSWERS_LOST ? new Disturbances(0, 0, 0.4, 0) : Disturbances.none();
  }
}
