package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.ContactId;
import ai.intail.sync.enrich.Mark;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

public abstract class MarksContract extends Contract {

  private Mark mark(long id) {
    return new Mark(
        joinedAt,
        run(1),
        3,
        Optional.of("profile-" + id),
        new ContactResult(
            contact(id),
            Outcome.UPDATED,
            "LEFT",
            "ended 2026-03 at Acme",
            Optional.of("HubSpot refused"),
            Optional.of(new ContactResult.Lead(contact(id + 1_000), ContactResult.By.CREATED))));
  }

  @Test
  void moreMarksThanOneBatchHoldsAreReadBack() {
    // given: more than 100 keys and 25 writes, the limits of one call
    var marks = LongStream.rangeClosed(1, 230).mapToObj(this::mark).toList();
    ports().marks().put(hub, report(1), marks);

    // when
    var found = ports().marks().of(hub, report(1), marks.stream().map(Mark::contact).toList());

    // then
    assertThat(found).hasSize(230);
    assertThat(found.values()).containsExactlyInAnyOrderElementsOf(marks);
  }

  @Test
  void whoIsNotMarkedIsNotAmongThem() {
    ports().marks().put(hub, report(1), List.of(mark(1)));

    assertThat(ports().marks().of(hub, report(1), List.of(contact(1), contact(2))))
        .containsOnlyKeys(contact(1));
    assertThat(ports().marks().of(hub, report(1), List.<ContactId>of())).isEmpty();
  }

  @Test
  void lastMarkStands() {
    ports().marks().put(hub, report(1), List.of(mark(1)));
    var later =
        new Mark(
            joinedAt.plusSeconds(9),
            run(2),
            0,
            Optional.empty(),
            ContactResult.of(contact(1), Outcome.GONE));
    ports().marks().put(hub, report(1), List.of(later));

    assertThat(ports().marks().of(hub, report(1), List.of(contact(1)))).containsValue(later);
  }

  @Test
  void reportsAndHubsDoNotSeeEachOthersMarks() {
    ports().marks().put(hub, report(1), List.of(mark(1)));

    assertThat(ports().marks().of(hub, report(2), List.of(contact(1)))).isEmpty();
    assertThat(ports().marks().of(other, report(1), List.of(contact(1)))).isEmpty();
  }

  @Test
  void markIsReplacedOnlyWhereItIsTheExpectedOne() {
    var marks = ports().marks();
    var first = mark(1);
    var second = first.renamed(contact(1_001), contact(9));

    assertThat(marks.replace(hub, report(1), Optional.of(first), second)).isFalse();
    assertThat(marks.replace(hub, report(1), Optional.empty(), first)).isTrue();
    assertThat(marks.replace(hub, report(1), Optional.empty(), second)).isFalse();
    assertThat(marks.replace(hub, report(1), Optional.of(first), second)).isTrue();
    assertThat(marks.replace(hub, report(1), Optional.of(first), second)).isFalse();
    assertThat(marks.of(hub, report(1), List.of(contact(1)))).containsValue(second);
  }

  @Test
  void markOfAnErasedLeadIsReadBack() {
    var erased = mark(1).renamed(contact(1_001), ContactResult.Lead.ERASED);
    ports().marks().put(hub, report(1), List.of(erased));

    assertThat(ports().marks().of(hub, report(1), List.of(contact(1)))).containsValue(erased);
  }

  @Test
  void forgottenMarksAreGoneAndNoOthers() {
    ports().marks().put(hub, report(1), List.of(mark(1), mark(2)));
    ports().marks().put(hub, report(2), List.of(mark(1)));
    ports().marks().put(other, report(1), List.of(mark(1)));

    ports().marks().forget(hub, report(1), List.of(contact(1), contact(3)));

    var asked = List.of(contact(1), contact(2));
    assertThat(ports().marks().of(hub, report(1), asked)).containsOnlyKeys(contact(2));
    assertThat(ports().marks().of(hub, report(2), asked)).containsOnlyKeys(contact(1));
    assertThat(ports().marks().of(other, report(1), asked)).containsOnlyKeys(contact(1));
  }
}
