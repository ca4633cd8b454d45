package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Departure;
import ai.intail.sync.connect.Retention;
import java.time.Instant;
import org.junit.jupiter.api.Test;

public abstract class DeparturesContract extends Contract {

  private Departure departure(HubId of, Instant dueAt) {
    return new Departure(of, Departure.Stage.LEFT, now, now.plusSeconds(99), dueAt);
  }

  @Test
  void lastDepartureOfAHubStands() {
    ports().departures().plan(departure(hub, now));
    ports().departures().plan(departure(hub, now.plusSeconds(5)));

    assertThat(ports().departures().find(hub)).contains(departure(hub, now.plusSeconds(5)));
    assertThat(ports().departures().find(other)).isEmpty();
  }

  @Test
  void dueDeparturesComeInTheOrderOfTheirTime() {
    // Long ago, so that departures of other tests are not among them.
    var past = Instant.parse("2001-01-01T00:00:00Z");
    ports().departures().plan(departure(hub, past.plusSeconds(2)));
    ports().departures().plan(departure(other, past.plusSeconds(1)));

    assertThat(ports().departures().dueBy(past, 10)).isEmpty();
    assertThat(ports().departures().dueBy(past.plusSeconds(2), 10))
        .extracting(Departure::hub)
        .containsExactly(other, hub);
    assertThat(ports().departures().dueBy(past.plusSeconds(2), 1))
        .extracting(Departure::hub)
        .containsExactly(other);

    ports().departures().cancel(other);
    ports().departures().cancel(other);
    assertThat(ports().departures().dueBy(past.plusSeconds(2), 10))
        .extracting(Departure::hub)
        .containsExactly(hub);
    ports().departures().cancel(hub);
  }

  @Test
  void retentionIsTheUsualOneUntilItIsChosen() {
    assertThat(ports().retentions().of(hub)).isEqualTo(Retention.USUAL);

    ports().retentions().choose(hub, Retention.NONE);

    assertThat(ports().retentions().of(hub)).isEqualTo(Retention.NONE);
    assertThat(ports().retentions().of(other)).isEqualTo(Retention.USUAL);
  }
}
