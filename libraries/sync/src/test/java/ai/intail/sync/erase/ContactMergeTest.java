package ai.intail.sync.erase;

import static ai.intail.sync.erase.StoredPeople.ADA;
import static ai.intail.sync.erase.StoredPeople.BOB;
import static ai.intail.sync.erase.StoredPeople.CHAMPIONS;
import static ai.intail.sync.erase.StoredPeople.FIRST;
import static ai.intail.sync.erase.StoredPeople.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.Crashes;
import ai.intail.sync.Crashes.Crash;
import ai.intail.sync.Crashes.Moment;
import ai.intail.sync.enrich.Entry;
import ai.intail.sync.enrich.Mark;
import ai.intail.sync.enrich.Suppression.Person;
import ai.intail.sync.leads.Claim;
import ai.intail.sync.memory.InMemoryPorts;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Outcome;
import ai.intail.sync.sweep.SweepMessage.ContactDeleted;
import ai.intail.sync.sweep.SweepMessage.ContactMerged;
import ai.intail.sync.sweep.SweepMessage.ContactPrivacyDeleted;
import ai.intail.sync.sweep.SweepMessage.Pass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactMergeTest {

  private static final HubId HUB = new HubId(4_242);
  private static final HubId OTHER = new HubId(4_343);
  private static final ContactId NEW = new ContactId(760_999);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final StoredPeople people = new StoredPeople(ports, HUB, ports.clock()).store();

  private static ContactMerged merged(ContactId into, ContactId... ended) {
    return new ContactMerged(HUB, List.of(ended), into, Pass.FIRST);
  }

  @Test
  void historyOfBothStandsUnderTheNewRecord() {
    // when
    people.take(merged(NEW, ADA, BOB));
    // then
    for (var report : ports.reports().of(HUB)) {
      assertThat(ports.marks().of(HUB, report.id(), List.of(ADA, BOB, NEW))).containsOnlyKeys(NEW);
    }
    assertThat(ports.ledger().ofContact(HUB, ADA)).isEmpty();
    assertThat(ports.ledger().ofContact(HUB, NEW)).hasSize(2);
    assertThat(ports.companies().of(HUB, List.of(ADA, BOB, NEW))).containsOnlyKeys(NEW);
    assertThat(ports.runs().partsWith(HUB, ADA)).isEmpty();
    assertThat(ports.runs().partsWith(HUB, NEW)).hasSize(2);
    assertThat(ports.merges().mergedInto(HUB, NEW)).containsExactly(ADA, BOB);
  }

  @Test
  void claimsOfTheSurvivorAreThoseOfBoth() {
    people.take(merged(BOB, ADA));

    var claims = ports.claims().of(HUB, List.of(BOB), List.of());
    assertThat(claims)
        .extracting(Claim::move)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 3).boxed().toList());
    assertThat(claims).filteredOn(claim -> claim.leadRecord().isPresent()).hasSize(1);
    assertThat(ports.claims().of(HUB, List.of(ADA), List.of())).isEmpty();
    assertThat(ports.claims().of(HUB, List.of(), List.of("ada-quill-slug")))
        .singleElement()
        .satisfies(claim -> assertThat(claim.contact()).isEqualTo(BOB));
    assertThat(ports.claims().ofLead(HUB, LEAD)).hasSize(1);
  }

  @Test
  void whatTheSurvivorSaysOfAPropertyStands() {
    people.take(merged(BOB, ADA));

    assertThat(ports.ledger().of(HUB, FIRST, List.of(BOB)).get(BOB))
        .satisfies(entry -> assertThat(entry.written()).containsEntry("intail_role", "Clerk"));
  }

  @Test
  void laterJoinStandsAndAGoneOneSaysNothing() {
    // given
    var later = Instant.parse("2026-06-30T11:30:00Z");
    var gone = new ContactId(760_130);
    put(mark(ADA, later, Outcome.UNCHANGED));
    put(mark(gone, later.plusSeconds(60), Outcome.GONE));
    // when
    people.take(merged(BOB, ADA, gone));
    // then
    assertThat(ports.marks().of(HUB, CHAMPIONS, List.of(BOB)).get(BOB))
        .satisfies(mark -> assertThat(mark.joinedAt()).isEqualTo(later))
        .satisfies(mark -> assertThat(mark.contact()).isEqualTo(BOB));
    assertThat(ports.marks().of(HUB, CHAMPIONS, List.of(gone))).isEmpty();
  }

  private void put(Mark mark) {
    ports.marks().put(HUB, CHAMPIONS, List.of(mark));
  }

  private static Mark mark(ContactId contact, Instant at, Outcome outcome) {
    return new Mark(at, FIRST, 3, Optional.empty(), ContactResult.of(contact, outcome));
  }

  @Test
  void leadThatWasMergedIsNeverTakenBackWhole() {
    people.take(merged(BOB, LEAD));

    assertThat(ports.ledger().ofContact(HUB, BOB))
        .allSatisfy(entry -> assertThat(entry.kind()).isEqualTo(Entry.Kind.CHANGED))
        .allSatisfy(entry -> assertThat(entry.written()).doesNotContainKeys("email", "lastname"));
    assertThat(ports.claims().ofLead(HUB, BOB)).hasSize(1);
    assertThat(ports.marks().of(HUB, CHAMPIONS, List.of(ADA)).get(ADA))
        .satisfies(mark -> assertThat(mark.result().lead().orElseThrow().id()).isEqualTo(BOB));
  }

  @Test
  void leadIntoWhichAnotherWasMergedIsNeverTakenBackWhole() {
    people.take(merged(LEAD, BOB));

    assertThat(ports.ledger().ofContact(HUB, LEAD))
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.kind()).isEqualTo(Entry.Kind.CHANGED))
        .allSatisfy(entry -> assertThat(entry.written()).doesNotContainKeys("email", "lastname"));
  }

  @Test
  void whoOptedOutHasOptedOutUnderTheNewNumber() {
    ports.suppression().add(HUB, new Person(ADA, Set.of()));

    people.take(merged(NEW, ADA, BOB));

    assertThat(ports.suppression().optedOut(HUB, List.of(new Person(NEW, Set.of()))))
        .containsExactly(NEW);
  }

  @Test
  void mergesInTheWrongOrderEndAtTheSameSurvivor() {
    var last = new ContactId(760_500);
    people.take(new ContactMerged(HUB, List.of(NEW), last, Pass.FIRST));
    people.take(merged(NEW, ADA, BOB));

    assertThat(ports.ledger().ofContact(HUB, last)).hasSize(2);
    assertThat(ports.ledger().ofContact(HUB, NEW)).isEmpty();
    assertThat(ports.merges().mergedInto(HUB, last)).contains(ADA, BOB, NEW);
  }

  @Test
  void erasureOfTheSurvivorFindsWhoWasMergedIntoIt() {
    // given: something of Ada's is stored once more under her old number
    people.take(merged(NEW, ADA, BOB));
    put(mark(ADA, Instant.parse("2026-06-30T11:30:00Z"), Outcome.GONE));
    // when
    people.take(new ContactPrivacyDeleted(HUB, NEW, Pass.FIRST));
    // then
    assertThat(ports.marks().of(HUB, CHAMPIONS, List.of(ADA, BOB, NEW))).isEmpty();
    assertThat(ports.suppression().erased(HUB, List.of(ADA, BOB, NEW), ports.clock().instant()))
        .containsOnlyKeys(ADA, BOB, NEW);
  }

  @Test
  void mergeIntoAnErasedRecordBringsNothingBack() {
    people.take(new ContactPrivacyDeleted(HUB, NEW, Pass.FIRST));

    people.take(merged(NEW, ADA));

    assertThat(ports.ledger().ofContact(HUB, ADA)).isEmpty();
    assertThat(ports.ledger().ofContact(HUB, NEW)).isEmpty();
    assertThat(ports.suppression().erased(HUB, List.of(ADA), ports.clock().instant()))
        .containsOnlyKeys(ADA);
  }

  @Test
  void deletionOfAMergedRecordLeavesTheSurvivor() {
    people.take(merged(NEW, ADA, BOB));

    people.take(new ContactDeleted(HUB, ADA, Pass.FIRST));

    assertThat(ports.ledger().ofContact(HUB, NEW)).hasSize(2);
    assertThat(ports.suppression().erased(HUB, List.of(NEW), ports.clock().instant())).isEmpty();
  }

  @Test
  void anotherHubIsUntouched() {
    var others = new StoredPeople(ports, OTHER, ports.clock()).store();
    var before = others.told(ADA, BOB, LEAD, NEW);

    people.take(merged(NEW, ADA, BOB));

    assertThat(others.told(ADA, BOB, LEAD, NEW)).isEqualTo(before);
  }

  @Test
  void mergeRepeatedIsAsOnce() {
    people.take(merged(NEW, ADA, BOB));
    var once = people.told(ADA, BOB, LEAD, NEW);

    people.take(merged(NEW, ADA, BOB));
    ports.clock().until(ports.clock().instant().plus(Duration.ofMinutes(6)));
    people.take(merged(NEW, ADA, BOB).again());

    assertThat(people.told(ADA, BOB, LEAD, NEW)).isEqualTo(once);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aCrashAtAnyStepIsAsWithout(Moment moment) {
    // given
    var counted = Crashes.never();
    people.through(counted.ports(ports)).take(merged(NEW, ADA, BOB));
    var calm = people.told(ADA, BOB, LEAD, NEW);
    int calls = counted.calls().size();
    assertThat(calls).isGreaterThan(40);
    for (int call = 1; call <= calls; call++) {
      var own = new InMemoryPorts();
      var stored = new StoredPeople(own, HUB, own.clock()).store();
      var crashes = Crashes.at(call, moment);
      var step = moment + " " + call;
      // when
      assertThatThrownBy(() -> stored.through(crashes.ports(own)).take(merged(NEW, ADA, BOB)))
          .as(step)
          .isInstanceOf(Crash.class);
      stored.take(merged(NEW, ADA, BOB));
      // then
      assertThat(stored.told(ADA, BOB, LEAD, NEW)).as(step + crashes.calls()).isEqualTo(calm);
    }
  }
}
