package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.HubId;
import ai.intail.sync.Cause;
import ai.intail.sync.Join;
import ai.intail.sync.ReportId;
import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.parked.Kept;
import ai.intail.sync.sweep.SweepMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

public abstract class KeptMessagesContract extends Contract {

  private Kept part(HubId of, ReportId report, int number) {
    return new Kept.Part(
        new ChangeMessage(
            of,
            report,
            run(1),
            number,
            new Cause.Manual("ada@portal.example"),
            now,
            List.of(new Join(contact(number + 1L), joinedAt))));
  }

  private Kept walk(long run) {
    return new Kept.Walk(
        new SweepMessage.Walk(hub, report(1), run(run), "ada@portal.example", now, 7));
  }

  @Test
  void findsWhatWasKeptForAReportTheWalksAndThePartsInTheirOrder() {
    ports().kept().keep(part(hub, report(1), 10));
    ports().kept().keep(part(hub, report(1), 9));
    ports().kept().keep(walk(1));
    ports().kept().keep(part(hub, report(2), 1));
    ports().kept().keep(part(other, report(1), 1));

    var found = ports().kept().of(hub, report(1));

    assertThat(found)
        .containsExactlyInAnyOrder(part(hub, report(1), 9), part(hub, report(1), 10), walk(1));
    assertThat(found).containsSubsequence(part(hub, report(1), 9), part(hub, report(1), 10));
  }

  @Test
  void keptTwiceItIsOne() {
    ports().kept().keep(part(hub, report(1), 1));
    ports().kept().keep(part(hub, report(1), 1));
    ports().kept().keep(walk(1));
    ports().kept().keep(walk(1));

    assertThat(ports().kept().of(hub, report(1))).hasSize(2);
  }

  @Test
  void droppedItIsGoneAndTheOthersStay() {
    ports().kept().keep(part(hub, report(1), 1));
    ports().kept().keep(part(hub, report(1), 2));
    ports().kept().keep(walk(1));
    ports().kept().keep(walk(2));

    ports().kept().drop(part(hub, report(1), 1));
    ports().kept().drop(part(hub, report(1), 1));
    ports().kept().drop(walk(2));

    assertThat(ports().kept().of(hub, report(1)))
        .containsExactlyInAnyOrder(part(hub, report(1), 2), walk(1));
  }
}
