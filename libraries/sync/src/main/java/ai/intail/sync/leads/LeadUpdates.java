package ai.intail.sync.leads;

import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.hubspot.Contact;
import ai.intail.hubspot.ContactId;
import ai.intail.sync.RunId;
import ai.intail.sync.enrich.ContactWriter;
import ai.intail.sync.enrich.Entry;
import ai.intail.sync.enrich.LedgeredWrites;
import ai.intail.sync.enrich.LedgeredWrites.Done;
import ai.intail.sync.enrich.LedgeredWrites.Wish;
import ai.intail.sync.enrich.ValueLedger;
import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.ContactResult.By;
import ai.intail.sync.runs.Outcome;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes Intail's fields of leads that exist: those made before, and people who were in the CRM
/// already.
public final class LeadUpdates {

  /// Who made a lead and for what is said once, when the record becomes one.
  private static final Set<Field> SAID_ONCE = EnumSet.of(Field.WORKFLOW_NAME, Field.SOURCE_USER);

  private static final Set<Field> OF_REPORT = EnumSet.of(Field.REPORT_TYPE, Field.REPORT_NAME);

  private static final Set<Field> IDENTITY =
      EnumSet.of(Field.INTERNAL_CONTACT_ID, Field.ORIGINAL_CONTACT_ID);

  private final LedgeredWrites writes;
  private final ValueLedger ledger;
  private final Reports reports;
  private final LeadClaims claims;
  private final InstantSource clock;

  public LeadUpdates(
      LedgeredWrites writes,
      ValueLedger ledger,
      Reports reports,
      LeadClaims claims,
      InstantSource clock) {
    this.writes = writes;
    this.ledger = ledger;
    this.reports = reports;
    this.claims = claims;
    this.clock = clock;
  }

  Map<ContactId, Settled> update(
      LeadSetting setting, ContactWriter writer, Map<ClaimedMove, Contact> leads) {
    if (leads.isEmpty()) {
      return Map.of();
    }
    var entries = entries(setting, leads);
    var wishes = new ArrayList<Wish>();
    leads.forEach((one, record) -> wishes.add(wish(setting, one, record, entries)));
    var done = writes.write(setting.hub(), wishes, writer::updateLeads);
    var settled = new HashMap<ContactId, Settled>();
    leads.forEach(
        (one, record) ->
            settled.put(one.moved().contact(), settled(record.id(), done.get(record.id()))));
    return settled;
  }

  private Map<ContactId, Entry> entries(LeadSetting setting, Map<ClaimedMove, Contact> leads) {
    Map<RunId, List<ContactId>> byRun =
        leads.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.getKey().moved().run(),
                    Collectors.mapping(entry -> entry.getValue().id(), Collectors.toList())));
    var entries = new HashMap<ContactId, Entry>();
    byRun.forEach((run, ids) -> entries.putAll(ledger.of(setting.hub(), run, ids)));
    return entries;
  }

  private Wish wish(
      LeadSetting setting, ClaimedMove one, Contact record, Map<ContactId, Entry> entries) {
    var moved = one.moved();
    return new Wish(
        record.id(),
        moved.run(),
        moved.part(),
        record.properties(),
        changes(setting, one, record),
        moved.verdict(),
        moved.evidence(),
        setting.source(),
        Optional.ofNullable(entries.get(record.id())));
  }

  private FieldValues changes(LeadSetting setting, ClaimedMove one, Contact record) {
    var held = record.properties();
    Set<Field> kept = EnumSet.noneOf(Field.class);
    IDENTITY.stream().filter(field -> held.containsKey(field.property())).forEach(kept::add);
    SAID_ONCE.stream().filter(field -> held.containsKey(field.property())).forEach(kept::add);
    if (held.containsKey(Field.REPORT_TYPE.property()) && !takesOver(setting, one)) {
      kept.addAll(OF_REPORT);
    }
    var values = setting.plan(one.moved(), one.claim()).values().without(kept);
    var differing = values.without(IDENTITY).differingFrom(held);
    if (differing.isEmpty()) {
      return FieldValues.none();
    }
    return LeadSetting.accompanied(values.differingFrom(held), one.moved().run(), clock.instant());
  }

  /// A report of a stronger segment says what the lead is for from now on; the older of two equally
  /// strong ones keeps it.
  private boolean takesOver(LeadSetting setting, ClaimedMove one) {
    var claim = one.claim();
    if (claim.report().equals(setting.report().id())) {
      return true;
    }
    boolean stronger =
        reports
            .find(setting.hub(), claim.report())
            .filter(holder -> !isStronger(setting.report(), holder))
            .isEmpty();
    if (stronger) {
      claims.update(setting.hub(), claim.of(setting.report().id()));
    }
    return stronger;
  }

  private static boolean isStronger(Report report, Report holder) {
    int difference = report.segment().strength() - holder.segment().strength();
    return difference > 0
        || (difference == 0 && report.registeredAt().isBefore(holder.registeredAt()));
  }

  private static Settled settled(ContactId lead, @org.jspecify.annotations.Nullable Done done) {
    var outcome = Objects.requireNonNullElse(done, new Done(Outcome.UNCHANGED, Optional.empty()));
    if (outcome.outcome() == Outcome.FAILED) {
      return new Settled.Refused(outcome.problem().orElse(""));
    }
    var by = outcome.outcome() == Outcome.UPDATED ? By.UPDATED : By.LEFT_AS_IT_WAS;
    return new Settled.Stands(new ContactResult.Lead(lead, by));
  }
}
