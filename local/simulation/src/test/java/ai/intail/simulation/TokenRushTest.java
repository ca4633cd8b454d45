package ai.intail.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulation.TokenRushPlan.Trouble;
import ai.intail.simulator.behaviour.Switch.RefreshTokens;
import ai.intail.sync.connect.Connection.Status;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// 200 workers with an expired token, in 100 plans.
class TokenRushTest {

  private static final int PLANS = 100;
  private static final int WORKERS = 200;

  /// Within which another takes a killed holder's place.
  private static final Duration TAKE_OVER = Duration.ofSeconds(15);

  @Test
  void oneAsksForAllAndWhateverBecomesOfItTheOthersGoOn() {
    Map<Trouble, Integer> troubles = new EnumMap<>(Trouble.class);
    int lost = 0;
    for (long seed = 1; seed <= PLANS; seed++) {
      var plan = TokenRushPlan.of(seed, WORKERS);
      var rush = new TokenRush(plan).run();
      var name = plan.toString();
      allAgree(rush, plan, name);
      switch (plan.trouble()) {
        case NONE -> assertThat(rush.refreshes()).as(name).isEqualTo(1);
        case HOLDER_KILLED -> anotherTakesOver(rush, name);
        case HOLDER_LATE -> theLateOneChangesNothing(rush, name);
        case ANSWERS_LOST -> {}
      }
      troubles.merge(plan.trouble(), rush.met().isPresent() ? 1 : 0, Integer::sum);
      lost += rush.needReconnect() > 0 ? 1 : 0;
    }
    // The plans have in them what they are for.
    assertThat(troubles.get(Trouble.HOLDER_KILLED)).isGreaterThan(PLANS / 5);
    assertThat(troubles.get(Trouble.HOLDER_LATE)).isGreaterThan(PLANS / 5);
    assertThat(lost).isPositive().isLessThan(PLANS / 4);
  }

  /// All have the token that everybody reads, or all know that a person has to connect again, which
  /// can only be where HubSpot gave another refresh token and its answer was lost.
  private static void allAgree(TokenRush rush, TokenRushPlan plan, String name) {
    int alive = plan.trouble() == Trouble.HOLDER_KILLED ? WORKERS - 1 : WORKERS;
    var read = rush.read();
    if (read.status() == Status.ACTIVE) {
      assertThat(rush.needReconnect()).as(name).isZero();
      assertThat(rush.tokens()).as(name).hasSize(alive);
      assertThat(rush.tokens()).as(name).containsOnly(read.grant().orElseThrow().access());
      return;
    }
    assertThat(read.status()).as(name).isEqualTo(Status.NEEDS_RECONNECT);
    assertThat(plan.refreshTokens()).as(name).isEqualTo(RefreshTokens.NEW_ONES);
    assertThat(plan.trouble()).as(name).isNotEqualTo(Trouble.NONE);
    assertThat(rush.needReconnect()).as(name).isEqualTo(alive);
  }

  private static void anotherTakesOver(TokenRush rush, String name) {
    var met = rush.met().orElseThrow();
    assertThat(rush.refreshes()).as(name).isLessThanOrEqualTo(2);
    boolean done = met.read().number() > 1;
    if (!done) {
      assertThat(rush.leases().get(1)).as(name).isBefore(met.at().plus(TAKE_OVER));
    }
  }

  private static void theLateOneChangesNothing(TokenRush rush, String name) {
    assertThat(rush.read()).as(name).isEqualTo(rush.met().orElseThrow().read());
  }
}
