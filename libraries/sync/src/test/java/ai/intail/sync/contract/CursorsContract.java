package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.hubspot.Membership;
import ai.intail.sync.Join;
import ai.intail.sync.sweep.Cursor;
import ai.intail.sync.sweep.CursorKey;
import ai.intail.sync.sweep.Cursors.Holding;
import ai.intail.sync.sweep.LeaseLostException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class CursorsContract extends Contract {

  private final CursorKey key = new CursorKey.OfReport(hub, report(1));

  private Holding take(String owner, Instant at) {
    return ports().cursors().take(key, owner, at.plusSeconds(60), at);
  }

  private Cursor cursor(long version) {
    return new Cursor(
        version,
        new Cursor.Page(Optional.of("token"), List.of(new Membership(contact(1), joinedAt)), 250),
        List.of(new Cursor.Landmark(Optional.empty(), joinedAt, 0)),
        Optional.of(joinedAt),
        Optional.of(new Cursor.Running(run(1), 2, 101, now)),
        Optional.of(joinedAt.minusSeconds(600)),
        List.of(new Cursor.PlannedPart(run(1), 1, List.of(new Join(contact(1), joinedAt)))));
  }

  @Test
  void cursorThatNobodySavedStandsBeforeTheFirstPage() {
    assertThat(take("one", now)).isEqualTo(new Holding.Held(Cursor.start()));
  }

  @Test
  void everythingThatWasSavedIsReadBack() {
    take("one", now);
    ports().cursors().save(key, cursor(1), "one", now.plusSeconds(60));
    ports().cursors().abandon(key, "one");

    assertThat(take("two", now)).isEqualTo(new Holding.Held(cursor(1)));
  }

  @Test
  void oneHolderAtATime() {
    take("one", now);

    assertThat(take("two", now.plusSeconds(59))).isEqualTo(new Holding.Noted());
    assertThat(take("two", now.plusSeconds(60))).isInstanceOf(Holding.Held.class);
  }

  @Test
  void wordIsSeenOnceAtTheRelease() {
    take("one", now);
    take("two", now);

    assertThat(ports().cursors().release(key, "one")).as("somebody left word").isFalse();
    assertThat(ports().cursors().release(key, "one")).isTrue();
    assertThat(take("two", now)).isInstanceOf(Holding.Held.class);
  }

  @Test
  void whoLostTheLeaseSavesAndReleasesNothing() {
    take("one", now);
    take("two", now.plusSeconds(60));

    assertThatThrownBy(() -> ports().cursors().save(key, cursor(1), "one", now.plusSeconds(99)))
        .isInstanceOf(LeaseLostException.class);
    assertThatThrownBy(() -> ports().cursors().release(key, "one"))
        .isInstanceOf(LeaseLostException.class);
    ports().cursors().abandon(key, "one");
    assertThat(take("three", now.plusSeconds(61))).isEqualTo(new Holding.Noted());
  }

  @Test
  void savingProlongsTheLease() {
    take("one", now);
    ports().cursors().save(key, cursor(1), "one", now.plusSeconds(300));

    assertThat(take("two", now.plusSeconds(200))).isEqualTo(new Holding.Noted());
  }

  @Test
  void versionsFollowOneAnother() {
    take("one", now);

    assertThatThrownBy(() -> ports().cursors().save(key, cursor(2), "one", now.plusSeconds(60)))
        .isInstanceOf(LeaseLostException.class);
    ports().cursors().save(key, cursor(1), "one", now.plusSeconds(60));
    assertThatThrownBy(() -> ports().cursors().save(key, cursor(1), "one", now.plusSeconds(60)))
        .isInstanceOf(LeaseLostException.class);
    ports().cursors().save(key, cursor(2), "one", now.plusSeconds(60));
  }

  @Test
  void droppedCursorStandsBeforeTheFirstPageAgain() {
    take("one", now);
    ports().cursors().save(key, cursor(1), "one", now.plusSeconds(60));
    ports().cursors().drop(key, "other");
    assertThat(take("two", now)).as("not the holder").isEqualTo(new Holding.Noted());

    ports().cursors().drop(key, "one");
    assertThat(take("two", now)).isEqualTo(new Holding.Held(Cursor.start()));
  }

  @Test
  void cursorsOfAReportItsRunsAndOtherHubsStandApart() {
    take("one", now);

    for (CursorKey apart :
        List.of(
            new CursorKey.OfRun(hub, report(1), run(1)),
            new CursorKey.OfReport(hub, report(2)),
            new CursorKey.OfReport(other, report(1)))) {
      assertThat(ports().cursors().take(apart, "two", now.plusSeconds(60), now))
          .isEqualTo(new Holding.Held(Cursor.start()));
    }
  }

  @Test
  void cursorsAreFoundByTheMembersTheyRemember() {
    var ofRun = new CursorKey.OfRun(hub, report(1), run(1));
    take("one", now);
    ports().cursors().save(key, cursor(1), "one", now.plusSeconds(60));
    ports().cursors().take(ofRun, "two", now.plusSeconds(60), now);
    ports().cursors().save(ofRun, cursor(1), "two", now.plusSeconds(60));

    assertThat(ports().cursors().remembering(hub, contact(1)))
        .containsExactlyInAnyOrder(key, ofRun);
    assertThat(ports().cursors().remembering(hub, contact(2))).isEmpty();
    assertThat(ports().cursors().remembering(other, contact(1))).isEmpty();
  }
}
