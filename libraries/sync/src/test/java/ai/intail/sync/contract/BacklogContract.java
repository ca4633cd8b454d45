package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

public abstract class BacklogContract extends Contract {

  @Test
  void clockThatNeverMovedStandsAtTheEpoch() {
    assertThat(ports().backlog().standsAt(hub)).isEqualTo(Instant.EPOCH);
  }

  @Test
  void workMovesTheClockOnFromNow() {
    assertThat(ports().backlog().moveOn(hub, SECOND, now)).isEqualTo(now.plus(SECOND));
    assertThat(ports().backlog().standsAt(hub)).isEqualTo(now.plus(SECOND));
  }

  @Test
  void workMovesTheClockOnFromWhereItStands() {
    ports().backlog().moveOn(hub, SECOND, now);

    assertThat(ports().backlog().moveOn(hub, SECOND, now)).isEqualTo(now.plusSeconds(2));
  }

  @Test
  void clockThatFellBehindStartsAtNow() {
    ports().backlog().moveOn(hub, SECOND, now);

    assertThat(ports().backlog().moveOn(hub, SECOND, now.plusSeconds(60)))
        .isEqualTo(now.plusSeconds(61));
  }

  @Test
  void workThatWasNotNeededMovesItBackButNeverBeforeNow() {
    ports().backlog().moveOn(hub, SECOND.multipliedBy(3), now);

    ports().backlog().takeBack(hub, SECOND, now);
    assertThat(ports().backlog().standsAt(hub)).isEqualTo(now.plusSeconds(2));

    ports().backlog().takeBack(hub, SECOND.multipliedBy(9), now);
    assertThat(ports().backlog().standsAt(hub)).isEqualTo(now);
  }

  @Test
  void clockBehindNowIsNotTakenBack() {
    ports().backlog().moveOn(hub, SECOND, now);

    ports().backlog().takeBack(hub, SECOND, now.plusSeconds(60));

    assertThat(ports().backlog().standsAt(hub)).isEqualTo(now.plusSeconds(1));
  }

  @Test
  void correctionFromBehindOnlyMovesItOn() {
    ports().backlog().atLeast(hub, now.plusSeconds(60));
    assertThat(ports().backlog().standsAt(hub)).isEqualTo(now.plusSeconds(60));

    ports().backlog().atLeast(hub, now.plusSeconds(10));
    assertThat(ports().backlog().standsAt(hub)).isEqualTo(now.plusSeconds(60));
  }

  @Test
  void hubsHaveClocksOfTheirOwn() {
    ports().backlog().moveOn(hub, SECOND, now);

    assertThat(ports().backlog().standsAt(other)).isEqualTo(Instant.EPOCH);
  }
}
