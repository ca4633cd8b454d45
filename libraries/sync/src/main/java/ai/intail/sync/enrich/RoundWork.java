package ai.intail.sync.enrich;

import ai.intail.enrichment.Assessment;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.verdict.Verdict;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.Contacts;
import ai.intail.hubspot.OwnerId;
import ai.intail.sync.Join;
import ai.intail.sync.enrich.LedgeredWrites.Done;
import ai.intail.sync.enrich.LedgeredWrites.Wish;
import ai.intail.sync.leads.LeadSetting;
import ai.intail.sync.leads.Leads;
import ai.intail.sync.leads.Moved;
import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Outcome;
import ai.intail.sync.runs.PartResult;
import ai.intail.sync.runs.Runs;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The way of one round: sort, look, ledger and write, leads, marks, results.
public final class RoundWork {

  private final Marks marks;
  private final Runs runs;
  private final Reports reports;
  private final Suppression suppression;
  private final Lookup lookup;
  private final SuggestedOwners owners;
  private final LedgeredWrites writes;
  private final Leads leads;
  private final String source;
  private final InstantSource clock;

  public RoundWork(
      Marks marks,
      Runs runs,
      Reports reports,
      Looking looking,
      LedgeredWrites writes,
      Leads leads) {
    this.marks = marks;
    this.runs = runs;
    this.reports = reports;
    this.suppression = looking.suppression();
    this.clock = looking.clock();
    var companies = new CrmCompanies(clock);
    this.lookup = looking.lookup(companies);
    this.owners = new SuggestedOwners(companies, clock);
    this.writes = writes;
    this.leads = leads;
    this.source = looking.source().name();
  }

  /// @return how many calls of the bulk kind it took, about
  long on(Round round, Session session) {
    var contacts = contacts(round);
    var known = marks.of(round.hub(), round.report(), contacts);
    var erased = suppression.erased(round.hub(), contacts, clock.instant()).keySet();
    var sorted = Sorted.of(round, known, erased);
    var seen = lookup.look(session, sorted.toLookAt());
    var results = new HashMap<>(seen.ended());
    var writer = new ContactWriter(session.account().contactWrites());
    var suggested = owners.of(session, seen.looked().stream().map(Looked::assessment).toList());
    var wishes =
        seen.looked().stream()
            .map(one -> wish(one, Optional.ofNullable(suggested.get(one.id().value()))))
            .toList();
    var done = writes.write(round.hub(), wishes, writer::update);
    seen.looked().forEach(one -> results.put(one.id(), result(one, done)));
    settleLeads(round, session, seen.looked(), suggested, writer, results);
    pauseIfPropertiesAreMissing(round, results);
    mark(round, sorted, seen.looked(), results);
    saveResults(round, sorted, results);
    return calls(seen.looked().size())
        + calls(done.values().stream().filter(one -> one.outcome() != Outcome.UNCHANGED).count());
  }

  private Wish wish(Looked one, Optional<OwnerId> suggested) {
    var assessment = one.assessment();
    var wanted = assessment.valuesWith(suggested.map(OwnerId::value));
    FieldValues changes =
        assessment.contact().changes(wanted, one.run().toString(), clock.instant());
    return new Wish(
        one.id(),
        one.run(),
        one.message().part(),
        assessment.contact().properties(),
        changes,
        assessment.verdict().name(),
        assessment.evidence(),
        source,
        one.written());
  }

  private static ContactResult result(Looked one, Map<ContactId, Done> done) {
    var write = Objects.requireNonNullElse(done.get(one.id()), Done.of(Outcome.UNCHANGED));
    boolean nothingKnown =
        write.outcome() == Outcome.UNCHANGED
            && one.assessment().verdict() instanceof Verdict.Unknown;
    return new ContactResult(
        one.id(),
        nothingKnown ? Outcome.UNKNOWN : write.outcome(),
        one.assessment().verdict().name(),
        one.assessment().evidence(),
        write.problem(),
        Optional.empty());
  }

  private void settleLeads(
      Round round,
      Session session,
      List<Looked> looked,
      Map<Long, OwnerId> suggested,
      ContactWriter writer,
      Map<ContactId, ContactResult> results) {
    if (session.report().leads() == Report.Leads.NOT_MADE) {
      return;
    }
    var movers = new ArrayList<Moved>();
    for (Looked one : looked) {
      var result = results.get(one.id());
      if (result == null
          || result.outcome() == Outcome.FAILED
          || result.outcome() == Outcome.GONE) {
        continue;
      }
      Assessment assessment = one.assessment();
      assessment
          .mover()
          .ifPresent(
              mover ->
                  movers.add(
                      new Moved(
                          one.id(),
                          one.run(),
                          one.message().part(),
                          mover,
                          Optional.ofNullable(suggested.get(one.id().value())),
                          assessment.verdict().name(),
                          assessment.evidence())));
    }
    if (movers.isEmpty()) {
      return;
    }
    var setting =
        new LeadSetting(
            round.hub(), session.report(), round.cause(), session.connection().userEmail(), source);
    leads
        .settle(session.account().contacts(), writer, setting, movers)
        .forEach(
            (contact, settled) -> results.computeIfPresent(contact, (_, was) -> settled.on(was)));
  }

  /// A property of ours that HubSpot does not have, or lets nobody write, is no contact's fault:
  /// the report waits until a person has set it right.
  private void pauseIfPropertiesAreMissing(Round round, Map<ContactId, ContactResult> results) {
    boolean missing =
        results.values().stream()
            .flatMap(result -> result.problem().stream())
            .anyMatch(
                problem ->
                    problem.contains("PROPERTY_DOESNT_EXIST")
                        || problem.contains("READ_ONLY_VALUE"));
    if (missing) {
      reports.enter(round.hub(), round.report(), new Report.State.LacksProperties());
    }
  }

  private void mark(
      Round round, Sorted sorted, List<Looked> looked, Map<ContactId, ContactResult> results) {
    var profiles =
        looked.stream()
            .filter(one -> one.profile().isPresent())
            .collect(Collectors.toMap(Looked::id, one -> one.profile().orElseThrow()));
    var all = new ArrayList<Mark>();
    for (ChangeMessage message : round.messages()) {
      for (Join join : message.joins()) {
        var result = results.get(join.contact());
        if (result != null && sorted.toLookAt().containsKey(join.contact())) {
          all.add(
              new Mark(
                  join.at(),
                  message.run(),
                  message.part(),
                  Optional.ofNullable(profiles.get(join.contact())),
                  result));
        }
      }
    }
    if (!all.isEmpty()) {
      marks.put(round.hub(), round.report(), all);
    }
  }

  private void saveResults(Round round, Sorted sorted, Map<ContactId, ContactResult> results) {
    for (ChangeMessage message : round.messages()) {
      var own = sorted.resultsOf(message, results);
      var blanks = sorted.blanksOf(message);
      int dropped = message.joins().size() - own.size() - blanks.size();
      runs.savePart(
          round.hub(), new PartResult(message.run(), message.part(), own, dropped, blanks));
    }
  }

  private static List<ContactId> contacts(Round round) {
    return round.messages().stream()
        .flatMap(message -> message.joins().stream())
        .filter(join -> !join.isErased())
        .map(Join::contact)
        .toList();
  }

  private static long calls(long contacts) {
    return Math.ceilDiv(contacts, Contacts.BATCH_LIMIT);
  }
}
