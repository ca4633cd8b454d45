package ai.intail.sync.leads;

import ai.intail.hubspot.Contact;
import ai.intail.hubspot.ContactId;
import ai.intail.sync.enrich.Entry;
import ai.intail.sync.enrich.ValueLedger;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Plans leads and tells the ledger which ones a run created.
public final class CreatedLeads {

  private final ValueLedger ledger;
  private final InstantSource clock;

  public CreatedLeads(ValueLedger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  NewLead plan(LeadSetting setting, ClaimedMove one) {
    var plan = setting.plan(one.moved(), one.claim());
    var values = LeadSetting.accompanied(plan.values(), one.claim().run(), clock.instant());
    return new NewLead(plan, values);
  }

  void made(LeadSetting setting, ClaimedMove one, ContactId lead, NewLead written) {
    store(setting, one, lead, written.properties());
  }

  /// An attempt before this one created the lead and did not come to tell the ledger.
  void foundAgain(LeadSetting setting, ClaimedMove one, Contact lead) {
    var planned = plan(setting, one).properties();
    var standing = new TreeMap<String, String>();
    planned.keySet().forEach(name -> standing.put(name, lead.properties().getOrDefault(name, "")));
    store(setting, one, lead.id(), standing);
  }

  private void store(
      LeadSetting setting, ClaimedMove one, ContactId lead, Map<String, String> written) {
    var before = new TreeMap<String, String>();
    written.keySet().forEach(name -> before.put(name, ""));
    ledger.put(
        setting.hub(),
        List.of(
            new Entry(
                lead,
                one.claim().run(),
                one.moved().part(),
                Entry.Kind.CREATED,
                new TreeMap<>(written),
                before,
                one.moved().verdict(),
                one.moved().evidence(),
                setting.source(),
                clock.instant())));
  }
}
