package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.field.Segment;
import ai.intail.enrichment.profile.ProfileKey;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.ListId;
import ai.intail.hubspot.Membership;
import ai.intail.sync.Cause;
import ai.intail.sync.Join;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.Connection.Status;
import ai.intail.sync.connect.Departure;
import ai.intail.sync.connect.PropertyCheck;
import ai.intail.sync.connect.PropertySetup;
import ai.intail.sync.connect.Retention;
import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.enrich.CompanyMemory.Remembered;
import ai.intail.sync.enrich.Entry;
import ai.intail.sync.enrich.Mark;
import ai.intail.sync.enrich.ProfileStore.StoredProfile;
import ai.intail.sync.enrich.Suppression;
import ai.intail.sync.erase.HubStores.Step;
import ai.intail.sync.erase.Receipt;
import ai.intail.sync.erase.StoredKind;
import ai.intail.sync.leads.Claim;
import ai.intail.sync.parked.Kept;
import ai.intail.sync.report.Report;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Outcome;
import ai.intail.sync.runs.PartResult;
import ai.intail.sync.runs.Run;
import ai.intail.sync.stop.Stop;
import ai.intail.sync.sweep.Cursor;
import ai.intail.sync.sweep.CursorKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

public abstract class HubStoresContract extends Contract {

  /// More than one step deletes.
  private static final int CONTACTS = 120;

  private void connect(HubId of) {
    long number = ports().connections().nextGrantNumber(of);
    ports()
        .connections()
        .save(
            new Connection(
                of,
                Connection.Option.USER,
                901,
                "ada@portal.example",
                Set.of("oauth"),
                Status.ACTIVE,
                number,
                "version",
                "app.hubspot.com",
                now));
  }

  private void disconnect(HubId of) {
    long number = ports().connections().find(of).orElseThrow().grantNumber();
    assertThat(ports().connections().mark(of, number, Status.DISCONNECTED)).isTrue();
    ports().departures().plan(new Departure(of, Departure.Stage.LEFT, now, now, now));
  }

  /// One thing of each kind, and more than a step of those that are many.
  private void fill(HubId of) {
    connect(of);
    ports()
        .reports()
        .add(
            new Report(
                of,
                report(1),
                ListId.of("71"),
                "Champions",
                Segment.CHAMPION_BUYER,
                Report.Leads.MADE,
                Report.Whom.EVERYBODY,
                now,
                new Report.State.Watching()),
            now);
    var results =
        LongStream.rangeClosed(1, CONTACTS)
            .mapToObj(id -> ContactResult.of(contact(id), Outcome.UPDATED))
            .toList();
    ports()
        .marks()
        .put(
            of,
            report(1),
            results.stream()
                .map(one -> new Mark(joinedAt, run(1), 0, Optional.of("p1"), one))
                .toList());
    ports().ledger().put(of, results.stream().map(one -> entry(one)).toList());
    ports().companies().put(of, Map.of(contact(1), new Remembered("acme", LocalDate.EPOCH, 0)));
    var run = new Run(of, run(1), report(1), new Cause.ListJoin(), now, 3, Run.Reading.ENDED);
    ports().runs().save(run);
    ports().runs().savePart(of, new PartResult(run(1), 0, results, 0));
    ports()
        .profiles()
        .put(
            of,
            List.of(
                new StoredProfile("p1", "{}", Set.of(new ProfileKey("linkedin#ada")), "D", now)));
    ports().claims().claim(of, claim());
    ports().suppression().erase(of, contact(1), Suppression.FOR_GOOD);
    ports().suppression().add(of, new Suppression.Person(contact(2), Set.of("digest")));
    ports().retentions().choose(of, new Retention(7));
    ports().propertyChecks().keep(of, new PropertyCheck(now, new PropertySetup.Outcome.Ready(36)));
    ports().stops().put(new Stop.Scope.OneHub(of), new Stop("a pause", "ada@portal.example", now));
    ports()
        .kept()
        .keep(
            new Kept.Part(
                new ChangeMessage(
                    of,
                    report(1),
                    run(1),
                    7,
                    new Cause.Manual("ada@portal.example"),
                    now,
                    List.of(new Join(contact(1), joinedAt)))));
    var key = new CursorKey.OfReport(of, report(1));
    ports().cursors().take(key, "one", now.plusSeconds(9), now);
    ports().cursors().save(key, cursor(), "one", now.plusSeconds(9));
  }

  private Entry entry(ContactResult of) {
    return new Entry(
        of.contact(),
        run(1),
        0,
        Entry.Kind.CHANGED,
        new TreeMap<>(Map.of("intail_role", "CFO")),
        new TreeMap<>(Map.of("intail_role", "")),
        "LEFT",
        "",
        "Dataset",
        now);
  }

  private Claim claim() {
    var slug = Optional.of(new Claim.Slug("ada", 1));
    return new Claim(contact(1), 1, slug, "lead-1", "acme", report(1), run(1), Optional.empty());
  }

  private Cursor cursor() {
    var page = new Cursor.Page(Optional.empty(), List.of(new Membership(contact(1), joinedAt)), 0);
    return new Cursor(
        1, page, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  private Receipt begin(HubId of) {
    var receipt = Receipt.begun(of, now, now);
    ports().receipts().begin(receipt);
    return receipt;
  }

  private void eraseAll(Receipt receipt) {
    for (StoredKind kind : StoredKind.values()) {
      for (int i = 0; i < ports().hubStores().partitions(kind); i++) {
        var step = Step.GO_ON;
        for (int n = 0; n < 100 && step == Step.GO_ON; n++) {
          step = ports().hubStores().eraseSome(receipt.hub(), receipt.id(), kind, i);
        }
        assertThat(step).as(kind + " " + i).isEqualTo(Step.NOTHING_LEFT);
      }
    }
  }

  private void assertKept(HubId of, int times) {
    var key = new CursorKey.OfReport(of, report(1));
    assertThat(ports().reports().of(of)).hasSize(times);
    assertThat(ports().marks().of(of, report(1), List.of(contact(1), contact(120))))
        .hasSize(2 * times);
    assertThat(ports().ledger().ofContact(of, contact(7))).hasSize(times);
    assertThat(ports().companies().of(of, List.of(contact(1)))).hasSize(times);
    assertThat(ports().runs().find(of, run(1)).stream()).hasSize(times);
    assertThat(ports().runs().newest(of, 9)).hasSize(times);
    assertThat(ports().runs().partsWith(of, contact(1))).hasSize(times);
    assertThat(ports().profiles().byIds(of, List.of("p1"))).hasSize(times);
    assertThat(ports().profiles().byKeys(of, List.of(new ProfileKey("linkedin#ada"))))
        .hasSize(times);
    assertThat(ports().kept().of(of, report(1))).hasSize(times);
    assertThat(ports().propertyChecks().find(of).stream()).hasSize(times);
    assertThat(ports().stops().of(new Stop.Scope.OneHub(of)).stream()).hasSize(times);
    assertThat(ports().claims().of(of, List.of(contact(1)), List.of("ada"))).hasSize(times);
    assertThat(ports().suppression().erased(of, List.of(contact(1)), now)).hasSize(times);
    assertThat(
            ports()
                .suppression()
                .optedOut(of, List.of(new Suppression.Person(contact(5), Set.of("digest")))))
        .hasSize(times);
    assertThat(ports().cursors().remembering(of, contact(1)))
        .isEqualTo(times == 0 ? List.of() : List.of(key));
  }

  @Test
  void hubIsErasedWholeAndAnotherIsUntouched() {
    // given
    fill(hub);
    fill(other);
    disconnect(hub);
    var receipt = begin(hub);
    // when
    eraseAll(receipt);
    boolean closed = ports().hubStores().close(hub, receipt.id(), now.plusSeconds(9));
    // then
    assertThat(closed).isTrue();
    assertKept(hub, 0);
    assertKept(other, 1);
    assertThat(ports().connections().find(hub)).isEmpty();
    assertThat(ports().departures().find(hub)).isEmpty();
    assertThat(ports().retentions().of(hub)).isEqualTo(Retention.USUAL);
    assertThat(ports().retentions().of(other)).isEqualTo(new Retention(7));
    assertThat(ports().connections().find(other).orElseThrow().status()).isEqualTo(Status.ACTIVE);
    var told = ports().receipts().find(hub, receipt.id()).orElseThrow();
    assertThat(told.state()).isEqualTo(Receipt.State.COMPLETE);
    assertThat(told.endedAt()).contains(now.plusSeconds(9));
    assertThat(told.deleted()).containsOnlyKeys(StoredKind.values());
    assertThat(told.deleted()).containsEntry(StoredKind.MARKS, (long) CONTACTS);
    assertThat(told.deleted()).containsEntry(StoredKind.REPORTS, 1L);
    assertThat(ports().receipts().of(hub)).containsExactly(told);
    assertThat(ports().receipts().of(other)).isEmpty();
  }

  @Test
  void nothingOfAConnectedHubIsErased() {
    fill(hub);
    var receipt = begin(hub);

    assertThat(ports().hubStores().eraseSome(hub, receipt.id(), StoredKind.MARKS, 0))
        .isEqualTo(Step.CONNECTED);
    assertThat(ports().hubStores().close(hub, receipt.id(), now)).isFalse();

    assertKept(hub, 1);
    assertThat(ports().connections().find(hub)).isPresent();
    assertThat(ports().receipts().find(hub, receipt.id()).orElseThrow().deleted()).isEmpty();
  }

  @Test
  void numbersOfGrantsDoNotComeAgain() {
    fill(hub);
    disconnect(hub);
    long last = ports().connections().find(hub).orElseThrow().grantNumber();

    ports().hubStores().close(hub, begin(hub).id(), now);

    assertThat(ports().connections().nextGrantNumber(hub)).isGreaterThan(last);
  }

  @Test
  void receiptThatHasEndedStaysAsItIs() {
    var receipt = begin(hub);
    ports().receipts().end(hub, receipt.id(), Receipt.State.INTERRUPTED, now);
    ports().receipts().end(hub, receipt.id(), Receipt.State.COMPLETE, now.plusSeconds(1));
    begin(hub);

    assertThat(ports().receipts().find(hub, receipt.id()).orElseThrow())
        .isEqualTo(
            new Receipt(
                hub, receipt.id(), now, Receipt.State.INTERRUPTED, Optional.of(now), Map.of()));
    assertThat(ports().receipts().find(other, receipt.id())).isEmpty();
  }
}
