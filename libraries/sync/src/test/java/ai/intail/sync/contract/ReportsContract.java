package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.field.Segment;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.ListId;
import ai.intail.sync.ReportId;
import ai.intail.sync.report.Report;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public abstract class ReportsContract extends Contract {

  /// Other contracts leave reports behind that are due as well; these are due before them.
  private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

  private final ReportId id = new ReportId(UUID.randomUUID());

  private Report report(HubId owner, Instant registeredAt) {
    return new Report(
        owner,
        id,
        ListId.of("17"),
        "Champions",
        Segment.CHAMPION_BUYER,
        Report.Leads.MADE,
        Report.Whom.NEWCOMERS,
        registeredAt,
        new Report.State.Watching());
  }

  @Test
  void findsWhatWasAdded() {
    var added = report(hub, now);

    assertThat(ports().reports().add(added, now)).isTrue();
    assertThat(ports().reports().find(hub, id)).contains(added);
  }

  @Test
  void anIdIsAddedOnce() {
    ports().reports().add(report(hub, now), now);

    assertThat(ports().reports().add(report(hub, now.plusSeconds(5)), now)).isFalse();
    assertThat(ports().reports().find(hub, id)).contains(report(hub, now));
  }

  @Test
  void anotherHubSeesNothing() {
    ports().reports().add(report(hub, now), now);

    assertThat(ports().reports().find(other, id)).isEmpty();
    assertThat(ports().reports().of(other)).isEmpty();
  }

  @Test
  void listsTheOldestFirst() {
    var young = report(hub, now);
    var old =
        new Report(
            hub,
            new ReportId(UUID.randomUUID()),
            ListId.of("18"),
            "Lost deals",
            Segment.CHAMPION_BUYER,
            Report.Leads.NOT_MADE,
            Report.Whom.EVERYBODY,
            now.minusSeconds(60),
            new Report.State.Behind());
    ports().reports().add(young, now);
    ports().reports().add(old, now);

    assertThat(ports().reports().of(hub)).containsExactly(old, young);
  }

  @Test
  void statesAreKeptWithTheirReason() {
    ports().reports().add(report(hub, now), now);

    for (Report.State state :
        List.of(
            new Report.State.Behind(),
            new Report.State.LacksProperties(),
            new Report.State.Paused("HubSpot has no such list"),
            new Report.State.Watching())) {
      ports().reports().enter(hub, id, state);
      assertThat(ports().reports().find(hub, id).map(Report::state)).contains(state);
    }
  }

  @Test
  void stateOfAReportThatIsGoneMakesNone() {
    ports().reports().enter(hub, id, new Report.State.Behind());
    ports().reports().due(hub, id, now);

    assertThat(ports().reports().find(hub, id)).isEmpty();
  }

  @Test
  void reportsAreDueFromTheirTimeOn() {
    ports().reports().add(report(hub, now), LONG_AGO);

    assertThat(ports().reports().dueBy(LONG_AGO.minusMillis(1), 100)).isEmpty();
    assertThat(ports().reports().dueBy(LONG_AGO, 100)).containsExactly(report(hub, now));

    ports().reports().due(hub, id, now);
    assertThat(ports().reports().dueBy(LONG_AGO, 100)).isEmpty();
  }
}
