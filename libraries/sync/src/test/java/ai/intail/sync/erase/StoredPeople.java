package ai.intail.sync.erase;

import ai.intail.enrichment.field.Segment;
import ai.intail.enrichment.profile.ProfileKey;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.ListId;
import ai.intail.hubspot.Membership;
import ai.intail.sync.Cause;
import ai.intail.sync.Join;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.contract.Ports;
import ai.intail.sync.enrich.AddressDigests;
import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.enrich.CompanyMemory.Remembered;
import ai.intail.sync.enrich.Entry;
import ai.intail.sync.enrich.Mark;
import ai.intail.sync.enrich.ProfileStore.StoredProfile;
import ai.intail.sync.enrich.Suppression.Person;
import ai.intail.sync.leads.Claim;
import ai.intail.sync.parked.Kept;
import ai.intail.sync.report.Report;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Counts;
import ai.intail.sync.runs.Outcome;
import ai.intail.sync.runs.PartResult;
import ai.intail.sync.runs.Run;
import ai.intail.sync.sweep.Cursor;
import ai.intail.sync.sweep.CursorKey;
import ai.intail.sync.sweep.RememberedMembers;
import ai.intail.sync.sweep.SweepMessage.OfContact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// A hub that two reports watch, and what is stored of Ada, who moved and became a lead, and of
/// Bob, who stays what he is whatever becomes of her.
public final class StoredPeople {

  public static final ContactId ADA = new ContactId(760_001);
  public static final ContactId BOB = new ContactId(760_065);
  public static final ContactId LEAD = new ContactId(760_977);

  static final ReportId CHAMPIONS = new ReportId(new UUID(5, 1));
  static final ReportId BUYERS = new ReportId(new UUID(5, 2));
  static final RunId FIRST = new RunId(new UUID(6, 1));
  static final RunId SECOND = new RunId(new UUID(6, 2));

  /// By which Ada would be known.
  public static final List<String> TRACES =
      List.of("760001", "760977", "ada.quill", "Quill", "ada-quill-slug", "globex.example");

  private static final Instant JOINED = Instant.parse("2026-06-30T11:00:00Z");
  private static final byte[] KEY = "a key of the deployment".getBytes(StandardCharsets.UTF_8);

  private final Ports ports;
  private final HubId hub;
  private final InstantSource clock;

  /// @param clock of the use cases
  public StoredPeople(Ports ports, HubId hub, InstantSource clock) {
    this.ports = ports;
    this.hub = hub;
    this.clock = clock;
  }

  public HubId hub() {
    return hub;
  }

  /// The same hub seen through other ports, such as those of a process that dies.
  public StoredPeople through(Ports other) {
    return new StoredPeople(other, hub, clock);
  }

  public StoredPeople store() {
    connect();
    report(CHAMPIONS, "71");
    report(BUYERS, "72");
    runOf(FIRST, CHAMPIONS);
    runOf(SECOND, BUYERS);
    ports.companies().put(hub, Map.of(ADA, company("acme"), BOB, company("initech")));
    ports
        .profiles()
        .put(
            hub,
            List.of(
                profile("p-ada-quill", "Ada Quill", "ada.quill@globex.example", "ada-quill-slug"),
                profile("p-bob", "Bob Rook", "bob@initech.example", "bob-rook")));
    claims();
    cursor();
    ports.kept().keep(new Kept.Part(kept()));
    return this;
  }

  private void connect() {
    long number = ports.connections().nextGrantNumber(hub);
    ports
        .connections()
        .save(
            new Connection(
                hub,
                Connection.Option.USER,
                901,
                "admin@portal.example",
                Set.of("oauth"),
                Connection.Status.ACTIVE,
                number,
                "version",
                "app.hubspot.com",
                JOINED));
  }

  private void report(ReportId id, String list) {
    ports
        .reports()
        .add(
            new Report(
                hub,
                id,
                ListId.of(list),
                "Report " + list,
                Segment.CHAMPION_BUYER,
                Report.Leads.MADE,
                Report.Whom.EVERYBODY,
                JOINED,
                new Report.State.Watching()),
            JOINED);
  }

  private void runOf(RunId run, ReportId report) {
    var lead = new ContactResult.Lead(LEAD, ContactResult.By.CREATED);
    var ada = result(ADA, "LEFT").with(lead);
    // Another record of Ada's: its move led to the same lead.
    var bob =
        result(BOB, "LEFT").with(new ContactResult.Lead(LEAD, ContactResult.By.LEFT_AS_IT_WAS));
    ports
        .runs()
        .save(new Run(hub, run, report, new Cause.ListJoin(), JOINED, 2, Run.Reading.ENDED));
    ports.runs().savePart(hub, new PartResult(run, 0, List.of(ada, bob), 0));
    ports
        .marks()
        .put(
            hub,
            report,
            List.of(
                new Mark(JOINED, run, 0, Optional.of("p-ada-quill"), ada),
                new Mark(JOINED, run, 0, Optional.of("p-bob"), bob)));
    ports
        .ledger()
        .put(
            hub,
            List.of(
                entry(ADA, run, Entry.Kind.CHANGED, Map.of("intail_role", "CFO")),
                entry(BOB, run, Entry.Kind.CHANGED, Map.of("intail_role", "Clerk")),
                entry(
                    LEAD,
                    run,
                    Entry.Kind.CREATED,
                    Map.of(
                        "email", "ada.quill@globex.example",
                        "lastname", "Quill",
                        "intail_original_contact_id", ADA.toString()))));
  }

  private static ContactResult result(ContactId contact, String verdict) {
    return new ContactResult(
        contact,
        Outcome.UPDATED,
        verdict,
        "ended 2026-03 at Acme",
        Optional.empty(),
        Optional.empty());
  }

  Entry entry(ContactId contact, RunId run, Entry.Kind kind, Map<String, String> written) {
    var before = new TreeMap<String, String>();
    written.keySet().forEach(name -> before.put(name, ""));
    return new Entry(
        contact,
        run,
        0,
        kind,
        new TreeMap<>(written),
        before,
        "LEFT",
        "ended 2026-03 at Acme",
        "Dataset",
        JOINED);
  }

  private static Remembered company(String key) {
    return new Remembered(key, LocalDate.of(2026, 6, 1), 0);
  }

  private static StoredProfile profile(String id, String name, String address, String slug) {
    return new StoredProfile(
        id,
        "{\"name\":\"" + name + "\"}",
        Set.of(new ProfileKey("email#" + address), new ProfileKey("linkedin#" + slug)),
        "Dataset",
        JOINED);
  }

  private void claims() {
    var first = claim(ADA, 1, Optional.of(new Claim.Slug("ada-quill-slug", 1)));
    ports.claims().claim(hub, first);
    ports.claims().update(hub, first.settledAs(LEAD, Claim.Origin.CREATED, FIRST));
    ports.claims().claim(hub, claim(ADA, 2, Optional.empty()));
    ports.claims().claim(hub, claim(BOB, 1, Optional.of(new Claim.Slug("bob-rook", 1))));
  }

  static Claim claim(ContactId contact, int move, Optional<Claim.Slug> slug) {
    return new Claim(
        contact, move, slug, "lead-of-" + move, "key", CHAMPIONS, FIRST, Optional.empty());
  }

  private void cursor() {
    var key = new CursorKey.OfReport(hub, CHAMPIONS);
    var now = clock.instant();
    var page =
        new Cursor.Page(
            Optional.empty(), List.of(new Membership(ADA, JOINED), new Membership(BOB, JOINED)), 0);
    var planned =
        new Cursor.PlannedPart(SECOND, 1, List.of(new Join(ADA, JOINED), new Join(BOB, JOINED)));
    ports.cursors().take(key, "sweep", now.plusSeconds(60), now);
    ports
        .cursors()
        .save(
            key,
            new Cursor(
                1,
                page,
                List.of(),
                Optional.of(JOINED),
                Optional.of(new Cursor.Running(SECOND, 2, 4, JOINED)),
                Optional.empty(),
                List.of(planned)),
            "sweep",
            now.plusSeconds(60));
    ports.cursors().abandon(key, "sweep");
  }

  private ChangeMessage kept() {
    return new ChangeMessage(
        hub,
        BUYERS,
        SECOND,
        7,
        new Cause.Manual("admin@portal.example"),
        JOINED,
        List.of(new Join(ADA, JOINED), new Join(BOB, JOINED)));
  }

  static String digest(String address) {
    return new AddressDigests(KEY)
        .of(ai.intail.enrichment.person.EmailAddress.of(address).orElseThrow());
  }

  ContactStores stores() {
    return new ContactStores(
        ports.connections(),
        ports.reports(),
        ports.marks(),
        ports.ledger(),
        ports.companies(),
        ports.claims(),
        ports.runs(),
        ports.profiles(),
        ports.suppression(),
        ports.kept(),
        ports.merges(),
        new RememberedMembers(ports.cursors(), ports.sweeps(), clock, new Random(3)));
  }

  ContactErasure erasure() {
    return new ContactErasure(stores(), new AddressDigests(KEY), ports.sweeps(), clock);
  }

  /// Does what a message says.
  public void take(OfContact message) {
    switch (message) {
      case ai.intail.sync.sweep.SweepMessage.ContactDeleted deleted -> erasure().on(deleted);
      case ai.intail.sync.sweep.SweepMessage.ContactPrivacyDeleted deleted -> erasure().on(deleted);
      case ai.intail.sync.sweep.SweepMessage.ContactMerged merged ->
          new ContactMerge(stores(), erasure(), ports.sweeps(), clock).on(merged);
    }
  }

  /// The counts of a run, which nothing that becomes of people changes.
  Counts counts(RunId run) {
    return Counts.of(2, ports.runs().parts(hub, run));
  }

  /// Everything that the ports tell of these records.
  List<Object> told(ContactId... records) {
    var asked = List.of(records);
    var told = new ArrayList<Object>();
    for (ReportId report : List.of(CHAMPIONS, BUYERS)) {
      told.add(ports.marks().of(hub, report, asked));
      told.add(ports.kept().of(hub, report));
    }
    for (RunId run : List.of(FIRST, SECOND)) {
      told.add(ports.runs().parts(hub, run));
    }
    for (ContactId record : asked) {
      told.add(Set.copyOf(ports.ledger().ofContact(hub, record)));
      told.add(Set.copyOf(ports.claims().ofLead(hub, record)));
      told.add(Set.copyOf(ports.runs().partsWith(hub, record)));
      told.add(ports.merges().mergedInto(hub, record));
      told.add(ports.cursors().remembering(hub, record));
    }
    told.add(ports.companies().of(hub, asked));
    told.add(Set.copyOf(ports.claims().of(hub, asked, List.of("ada-quill-slug", "bob-rook"))));
    told.add(Set.copyOf(ports.profiles().byIds(hub, List.of("p-ada-quill", "p-bob"))));
    told.add(ports.suppression().erased(hub, asked, clock.instant()).keySet());
    told.add(
        ports
            .suppression()
            .optedOut(hub, asked.stream().map(record -> new Person(record, Set.of())).toList()));
    return told;
  }
}
