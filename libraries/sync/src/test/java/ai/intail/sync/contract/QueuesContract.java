package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.Cause;
import ai.intail.sync.Join;
import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.sweep.SweepMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

public abstract class QueuesContract extends Contract {

  private ChangeMessage change(int part, int joins, Cause cause) {
    return new ChangeMessage(
        hub,
        report(1),
        run(1),
        part,
        cause,
        now,
        LongStream.rangeClosed(1, joins).mapToObj(id -> new Join(contact(id), joinedAt)).toList());
  }

  @Test
  void changeMessagesArriveWhole() {
    var messages =
        List.of(
            change(0, 1, new Cause.ListJoin()),
            change(1, ChangeMessage.LIMIT, new Cause.Manual("ada@portal.example")));

    ports().changes().send(messages);

    assertThat(ports().receiveChanges()).containsExactlyInAnyOrderElementsOf(messages);
  }

  @Test
  void moreMessagesThanOneCallTakesArrive() {
    var messages =
        IntStream.range(0, 23).mapToObj(part -> change(part, 1, new Cause.ListJoin())).toList();

    ports().changes().send(messages);
    ports().changes().send(List.of());

    assertThat(ports().receiveChanges()).containsExactlyInAnyOrderElementsOf(messages);
  }

  @Test
  void laterMessagesAreNotThereAtOnce() {
    ports().changes().sendLater(change(0, 1, new Cause.ListJoin()), Duration.ofMinutes(10));
    ports().sweeps().sendLater(new SweepMessage.Look(hub, report(1)), Duration.ofMinutes(10));

    assertThat(ports().receiveChanges()).isEmpty();
    assertThat(ports().receiveSweeps()).isEmpty();
  }

  @Test
  void everyKindOfSweepMessageArrivesWhole() {
    var messages =
        List.of(
            new SweepMessage.Look(hub, report(1)),
            new SweepMessage.Continue(hub, report(1), 7),
            new SweepMessage.Walk(hub, report(1), run(1), "ada@portal.example", now, 3));

    ports().sweeps().send(messages);

    assertThat(ports().receiveSweeps()).containsExactlyInAnyOrderElementsOf(messages);
  }
}
