package ai.intail.sync.connect;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.field.Segment;
import ai.intail.hubspot.ListId;
import ai.intail.sync.Hub;
import ai.intail.sync.ReportId;
import ai.intail.sync.report.Report;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Reports wait for the properties, and go on once they are there.
class CheckPropertiesTest {

  private final Hub hub = new Hub();
  private final Connecting on = new Connecting(hub);
  private final ReportId id = new ReportId(new UUID(1, 1));

  private void registered(Report.State state) {
    hub.ports
        .reports()
        .add(
            new Report(
                hub.id(),
                id,
                ListId.of("17"),
                "Champions",
                Segment.CHAMPION_BUYER,
                Report.Leads.MADE,
                Report.Whom.EVERYBODY,
                hub.now(),
                state),
            hub.now().plus(Duration.ofHours(1)));
  }

  private Report.State state() {
    return hub.ports.reports().find(hub.id(), id).orElseThrow().state();
  }

  @Test
  void reportsWaitWhileAnAdminHasToCreateProperties() {
    registered(new Report.State.Watching());
    hub.account.lackScopes(Set.of(OptionalScope.WRITE_PROPERTIES.scope()));

    on.allow(new Aim.Connect(), Connecting.ADMIN);

    assertThat(state()).isEqualTo(new Report.State.LacksProperties());
    assertThat(hub.ports.propertyChecks().find(hub.id()).orElseThrow().isReady()).isFalse();
  }

  @Test
  void reportsGoOnAtOnceWhenThePropertiesAreThere() {
    registered(new Report.State.LacksProperties());

    on.allow(new Aim.Connect(), Connecting.ADMIN);

    assertThat(state()).isEqualTo(new Report.State.Behind());
    assertThat(hub.ports.reports().dueBy(hub.now(), 10)).hasSize(1);
  }

  @Test
  void aReportThatWaitsForSomethingElseGoesOnWaiting() {
    var gone = new Report.State.Paused("HubSpot has no such list");
    registered(gone);

    on.allow(new Aim.Connect(), Connecting.ADMIN);

    assertThat(state()).isEqualTo(gone);
  }

  @Test
  void afterAReconnectWhatWasBehindIsLookedAtAtOnce() {
    registered(new Report.State.Behind());

    on.allow(new Aim.Connect(), Connecting.ADMIN);

    assertThat(state()).isEqualTo(new Report.State.Behind());
    assertThat(hub.ports.reports().dueBy(hub.now(), 10)).hasSize(1);
  }
}
