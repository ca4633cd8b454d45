package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.rate.CallBudget.Slot;
import ai.intail.sync.rate.Pool;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public abstract class CallBudgetContract extends Contract {

  private static final Duration STEP = Duration.ofMillis(100);

  private Slot take(Duration later) {
    return ports().budget().take(hub, Pool.CALLS, STEP, SECOND, now.plus(later));
  }

  @Test
  void firstSlotIsNow() {
    assertThat(take(Duration.ZERO)).isEqualTo(new Slot.Taken(now));
  }

  @Test
  void slotsLieOneStepApart() {
    take(Duration.ZERO);

    assertThat(take(Duration.ZERO)).isEqualTo(new Slot.Taken(now.plus(STEP)));
    assertThat(take(Duration.ZERO)).isEqualTo(new Slot.Taken(now.plus(STEP.multipliedBy(2))));
  }

  @Test
  void nothingIsTakenBeyondTheHorizon() {
    // given: the clock stands 1.1 s ahead
    IntStream.range(0, 11).forEach(_ -> take(Duration.ZERO));

    // when, then
    var full = new Slot.Full(now.plus(STEP));
    assertThat(take(Duration.ZERO)).isEqualTo(full);
    assertThat(take(Duration.ZERO)).as("asking takes nothing").isEqualTo(full);
    assertThat(take(STEP)).isEqualTo(new Slot.Taken(now.plusMillis(1_100)));
  }

  @Test
  void slotsThatNobodyTookAreNotSavedUp() {
    take(Duration.ZERO);

    assertThat(take(Duration.ofMinutes(1))).isEqualTo(new Slot.Taken(now.plusSeconds(60)));
  }

  @Test
  void holdKeepsEverybodyBack() {
    ports().budget().holdUntil(hub, Pool.CALLS, now.plusMillis(700));

    assertThat(take(Duration.ZERO)).isEqualTo(new Slot.Taken(now.plusMillis(700)));
  }

  @Test
  void holdNeverMovesTheClockBack() {
    ports().budget().holdUntil(hub, Pool.CALLS, now.plusMillis(700));
    ports().budget().holdUntil(hub, Pool.CALLS, now.plusMillis(100));

    assertThat(take(Duration.ZERO)).isEqualTo(new Slot.Taken(now.plusMillis(700)));
  }

  @Test
  void poolsAndHubsHaveClocksOfTheirOwn() {
    take(Duration.ZERO);

    assertThat(ports().budget().take(hub, Pool.SEARCHES, STEP, SECOND, now))
        .isEqualTo(new Slot.Taken(now));
    assertThat(ports().budget().take(other, Pool.CALLS, STEP, SECOND, now))
        .isEqualTo(new Slot.Taken(now));
  }

  @Test
  void noSlotIsGivenTwiceToThoseWhoAskAtOnce() {
    // when
    var slots =
        IntStream.range(0, 24)
            .parallel()
            .mapToObj(
                _ -> ports().budget().take(hub, Pool.CALLS, STEP, Duration.ofSeconds(10), now))
            .map(slot -> ((Slot.Taken) slot).at())
            .sorted()
            .toList();

    // then
    assertThat(slots).doesNotHaveDuplicates();
    assertThat(Collections.max(slots))
        .isEqualTo(now.plus(STEP.multipliedBy(23)).truncatedTo(ChronoUnit.MICROS));
  }
}
