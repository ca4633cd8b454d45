package ai.intail.sync.erase;

import static ai.intail.sync.erase.StoredPeople.ADA;
import static ai.intail.sync.erase.StoredPeople.BOB;
import static ai.intail.sync.erase.StoredPeople.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.Crashes;
import ai.intail.sync.Crashes.Crash;
import ai.intail.sync.Crashes.Moment;
import ai.intail.sync.Join;
import ai.intail.sync.enrich.Suppression;
import ai.intail.sync.leads.Claim;
import ai.intail.sync.memory.InMemoryPorts;
import ai.intail.sync.parked.Kept;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Outcome;
import ai.intail.sync.runs.PartResult;
import ai.intail.sync.sweep.SweepMessage;
import ai.intail.sync.sweep.SweepMessage.ContactDeleted;
import ai.intail.sync.sweep.SweepMessage.ContactPrivacyDeleted;
import ai.intail.sync.sweep.SweepMessage.OfContact;
import ai.intail.sync.sweep.SweepMessage.Pass;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactErasureTest {

  private static final HubId HUB = new HubId(4_242);
  private static final HubId OTHER = new HubId(4_343);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final StoredPeople people = new StoredPeople(ports, HUB, ports.clock()).store();

  private static OfContact privacy() {
    return new ContactPrivacyDeleted(HUB, ADA, Pass.FIRST);
  }

  private static OfContact deletion() {
    return new ContactDeleted(HUB, ADA, Pass.FIRST);
  }

  private void passes(Duration time) {
    ports.clock().until(ports.clock().instant().plus(time));
  }

  private Suppression.Person withAddress(ContactId contact, String address) {
    return new Suppression.Person(contact, Set.of(StoredPeople.digest(address)));
  }

  @Test
  void nothingOfHerIsTold() {
    // when
    people.take(privacy());
    // then
    for (var report : ports.reports().of(HUB)) {
      assertThat(ports.marks().of(HUB, report.id(), List.of(ADA))).isEmpty();
    }
    assertThat(ports.ledger().ofContact(HUB, ADA)).isEmpty();
    assertThat(ports.ledger().ofContact(HUB, LEAD)).isEmpty();
    assertThat(ports.companies().of(HUB, List.of(ADA))).isEmpty();
    assertThat(ports.claims().of(HUB, List.of(ADA), List.of("ada-quill-slug"))).isEmpty();
    assertThat(ports.runs().partsWith(HUB, ADA)).isEmpty();
    assertThat(ports.profiles().byIds(HUB, List.of("p-ada-quill"))).isEmpty();
    assertThat(ports.cursors().remembering(HUB, ADA)).isEmpty();
  }

  @Test
  void countsStayAndBlanksStandForHer() {
    var before = people.counts(StoredPeople.FIRST);

    people.take(privacy());

    assertThat(people.counts(StoredPeople.FIRST)).isEqualTo(before);
    assertThat(ports.runs().parts(HUB, StoredPeople.FIRST).getFirst().blanks())
        .containsExactly(
            new PartResult.Blank(Outcome.UPDATED, Optional.of(ContactResult.By.CREATED)));
  }

  @Test
  void messagePutAsideKeepsItsPlaceForHerAndHimself() {
    people.take(privacy());

    assertThat(ports.kept().of(HUB, StoredPeople.BUYERS))
        .singleElement()
        .isInstanceOfSatisfying(
            Kept.Part.class,
            part ->
                assertThat(part.message().joins())
                    .extracting(Join::contact)
                    .containsExactly(Join.ERASED, BOB));
  }

  @Test
  void othersKeepWhatIsTheirs() {
    people.take(privacy());

    assertThat(ports.ledger().ofContact(HUB, BOB)).hasSize(2);
    assertThat(ports.claims().of(HUB, List.of(BOB), List.of())).hasSize(1);
    assertThat(ports.profiles().byIds(HUB, List.of("p-bob"))).hasSize(1);
    assertThat(ports.cursors().remembering(HUB, BOB)).hasSize(1);
    assertThat(ports.companies().of(HUB, List.of(BOB))).hasSize(1);
  }

  @Test
  void anotherHubIsUntouched() {
    var others = new StoredPeople(ports, OTHER, ports.clock()).store();
    var before = others.told(ADA, BOB, LEAD);

    people.take(privacy());

    assertThat(others.told(ADA, BOB, LEAD)).isEqualTo(before);
  }

  @Test
  void unknownHubIsDropped() {
    people.take(new ContactPrivacyDeleted(new HubId(9), ADA, Pass.FIRST));

    assertThat(ports.suppression().erased(new HubId(9), List.of(ADA), ports.clock().instant()))
        .isEmpty();
    assertThat(ports.receiveSweeps()).isEmpty();
  }

  @Test
  void privacyDeletionIsForGoodAlsoUnderAnotherNumber() {
    people.take(privacy());
    passes(Duration.ofDays(1_000));

    assertThat(ports.suppression().erased(HUB, List.of(ADA), ports.clock().instant()))
        .containsOnlyKeys(ADA);
    assertThat(
            ports
                .suppression()
                .optedOut(HUB, List.of(withAddress(new ContactId(9), "ada.quill@globex.example"))))
        .hasSize(1);
  }

  @Test
  void deletionHoldsForADayBecauseHubSpotCanRestore() {
    people.take(deletion());

    assertThat(ports.suppression().erased(HUB, List.of(ADA), ports.clock().instant()))
        .containsOnlyKeys(ADA);
    passes(Duration.ofDays(1));
    assertThat(ports.suppression().erased(HUB, List.of(ADA), ports.clock().instant())).isEmpty();
  }

  @Test
  void deletionThatComesLateDoesNotShortenAPrivacyDeletion() {
    people.take(privacy());
    people.take(deletion());
    passes(Duration.ofDays(2));

    assertThat(ports.suppression().erased(HUB, List.of(ADA), ports.clock().instant()))
        .containsOnlyKeys(ADA);
  }

  @Test
  void whatWasInHandIsErasedByTheSecondPassWithinFifteenMinutes() {
    // given
    people.take(privacy());
    assertThat(ports.receiveSweeps()).noneMatch(OfContact.class::isInstance);
    ports.ledger().put(HUB, List.of(late()));
    // when
    passes(Duration.ofMinutes(6));
    List<SweepMessage> second = ports.receiveSweeps();
    assertThat(second).containsExactly(new ContactPrivacyDeleted(HUB, ADA, Pass.SECOND));
    people.take((OfContact) second.getFirst());
    // then
    assertThat(ports.ledger().ofContact(HUB, ADA)).isEmpty();
    passes(Duration.ofDays(1));
    assertThat(ports.receiveSweeps()).noneMatch(OfContact.class::isInstance);
  }

  private ai.intail.sync.enrich.Entry late() {
    return people.entry(
        ADA,
        StoredPeople.SECOND,
        ai.intail.sync.enrich.Entry.Kind.CHANGED,
        java.util.Map.of("intail_role", "late"));
  }

  @Test
  void erasedLeadIsNamedNowhereAndNoOtherIsMadeForTheMove() {
    // when
    people.take(new ContactPrivacyDeleted(HUB, LEAD, Pass.FIRST));
    // then
    assertThat(ports.ledger().ofContact(HUB, LEAD)).isEmpty();
    assertThat(ports.runs().partsWith(HUB, LEAD)).isEmpty();
    assertThat(ports.claims().ofLead(HUB, LEAD)).isEmpty();
    assertThat(ports.claims().of(HUB, List.of(ADA), List.of()))
        .filteredOn(claim -> claim.move() == 1)
        .singleElement()
        .satisfies(claim -> assertThat(claim.settled()).isPresent())
        .satisfies(claim -> assertThat(claim.leadRecord()).isEmpty());
    for (var report : ports.reports().of(HUB)) {
      assertThat(ports.marks().of(HUB, report.id(), List.of(ADA, BOB)).values())
          .hasSize(2)
          .allSatisfy(
              mark ->
                  assertThat(mark.result().lead().orElseThrow().id())
                      .isEqualTo(ContactResult.Lead.ERASED));
    }
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aCrashAtAnyStepIsAsWithout(Moment moment) {
    // given
    people.take(privacy());
    var calm = people.told(ADA, BOB, LEAD);
    int calls = countedCalls();
    assertThat(calls).isGreaterThan(30);
    for (int call = 1; call <= calls; call++) {
      var own = new InMemoryPorts();
      var stored = new StoredPeople(own, HUB, own.clock()).store();
      var crashes = Crashes.at(call, moment);
      var step = moment + " " + call;
      // when
      assertThatThrownBy(() -> stored.through(crashes.ports(own)).take(privacy()))
          .as(step)
          .isInstanceOf(Crash.class);
      own.clock().until(own.clock().instant().plus(Duration.ofMinutes(3)));
      stored.take(privacy());
      // then
      assertThat(stored.told(ADA, BOB, LEAD)).as(step + crashes.calls()).isEqualTo(calm);
    }
  }

  private static int countedCalls() {
    var own = new InMemoryPorts();
    var counted = Crashes.never();
    new StoredPeople(own, HUB, own.clock()).store().through(counted.ports(own)).take(privacy());
    return counted.calls().size();
  }

  @Test
  void theNumberIsOnTheListBeforeAnythingIsDeleted() {
    var counted = Crashes.never();
    var own = new InMemoryPorts();
    new StoredPeople(own, HUB, own.clock()).store().through(counted.ports(own)).take(privacy());

    var calls = counted.calls();
    int listed = calls.indexOf("Suppression.erase");
    assertThat(listed).isPositive();
    assertThat(calls.subList(0, listed)).noneMatch(one -> one.contains("forget"));
  }

  @Test
  void claimOfAnErasedContactLeavesNoNumberOfItsProfileBehind() {
    people.take(privacy());

    assertThat(
            ports
                .claims()
                .claim(
                    HUB,
                    StoredPeople.claim(BOB, 2, Optional.of(new Claim.Slug("ada-quill-slug", 1)))))
        .isTrue();
  }
}
