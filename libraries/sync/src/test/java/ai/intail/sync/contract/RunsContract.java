package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.Cause;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Counts;
import ai.intail.sync.runs.Outcome;
import ai.intail.sync.runs.PartResult;
import ai.intail.sync.runs.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

public abstract class RunsContract extends Contract {

  private Run run(long number, Instant startedAt, Cause cause) {
    return new Run(hub, run(number), report(1), cause, startedAt, 100, Run.Reading.GOES_ON);
  }

  private PartResult part(int number) {
    return new PartResult(
        run(1),
        number,
        LongStream.rangeClosed(1, 100)
            .mapToObj(
                id ->
                    new ContactResult(
                        contact(number * 100L + id),
                        Outcome.UPDATED,
                        "LEFT",
                        "ended 2026-03 at Acme; since 2026-04 Head of Sales at Globex",
                        Optional.empty(),
                        Optional.of(new ContactResult.Lead(contact(id), ContactResult.By.CREATED))))
            .toList(),
        3);
  }

  @Test
  void lastSavedRunStands() {
    ports().runs().save(run(1, now, new Cause.ListJoin()));
    var manual = run(1, now, new Cause.Manual("ada@portal.example"));
    ports().runs().save(manual);

    assertThat(ports().runs().find(hub, run(1))).contains(manual);
    assertThat(ports().runs().find(other, run(1))).isEmpty();
  }

  @Test
  void newestRunsComeFirst() {
    var runs =
        IntStream.rangeClosed(1, 5)
            .mapToObj(i -> run(i, now.plusSeconds(i), new Cause.ListJoin()))
            .toList();
    runs.forEach(ports().runs()::save);
    ports().runs().save(runs.getFirst());

    assertThat(ports().runs().newest(hub, 3))
        .containsExactly(runs.get(4), runs.get(3), runs.get(2));
    assertThat(ports().runs().newest(other, 3)).isEmpty();
  }

  @Test
  void partsAreReadByNumberInOneQuery() {
    var parts = IntStream.range(0, 12).mapToObj(this::part).toList();
    parts.reversed().forEach(part -> ports().runs().savePart(hub, part));

    assertThat(ports().runs().parts(hub, run(1))).containsExactlyElementsOf(parts);
    assertThat(ports().runs().parts(hub, run(2))).isEmpty();
    assertThat(ports().runs().parts(other, run(1))).isEmpty();
  }

  @Test
  void partsThatHaveNoResultAreNotAmongThoseAskedFor() {
    ports().runs().savePart(hub, part(1));

    assertThat(ports().runs().parts(hub, run(1), List.of(0, 1, 2))).containsOnlyKeys(1);
    assertThat(ports().runs().parts(hub, run(1), List.of(1))).containsValue(part(1));
  }

  @Test
  void partSavedTwiceIsOnePart() {
    ports().runs().savePart(hub, part(1));
    ports().runs().savePart(hub, part(1));

    assertThat(ports().runs().parts(hub, run(1))).hasSize(1);
  }

  @Test
  void partsAreFoundByContactAndByLead() {
    ports().runs().savePart(hub, part(0));
    ports().runs().savePart(hub, part(1));

    assertThat(ports().runs().partsWith(hub, contact(150))).containsExactly(part(1));
    assertThat(ports().runs().partsWith(hub, contact(50)))
        .as("a contact of part 0, and a lead of both")
        .containsExactlyInAnyOrder(part(0), part(1));
    assertThat(ports().runs().partsWith(hub, contact(15_000))).isEmpty();
    assertThat(ports().runs().partsWith(other, contact(150))).isEmpty();
  }

  @Test
  void partIsReplacedOnlyWhereItIsTheExpectedOne() {
    var blanked = part(1).without(contact(150));
    ports().runs().savePart(hub, part(1));

    assertThat(ports().runs().replacePart(hub, blanked, part(1))).isFalse();
    assertThat(ports().runs().replacePart(hub, part(1), blanked)).isTrue();
    assertThat(ports().runs().replacePart(hub, part(1), blanked)).isFalse();
    assertThat(ports().runs().parts(hub, run(1))).containsExactly(blanked);
  }

  @Test
  void blankedPartCountsAsBefore() {
    var blanked = part(1).without(contact(150)).without(contact(20));
    ports().runs().savePart(hub, blanked);
    ports().runs().forgetRecord(hub, contact(150));

    assertThat(Counts.of(103, ports().runs().parts(hub, run(1))))
        .isEqualTo(Counts.of(103, List.of(part(1))));
    assertThat(ports().runs().partsWith(hub, contact(150))).isEmpty();
    assertThat(ports().runs().partsWith(hub, contact(151))).containsExactly(blanked);
  }
}
