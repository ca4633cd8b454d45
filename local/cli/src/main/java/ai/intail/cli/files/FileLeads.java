package ai.intail.cli.files;

import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.lead.LeadPlan;
import ai.intail.enrichment.lead.Mover;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.person.LinkedInProfile;
import ai.intail.sources.PlannedLead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Plans one lead for each move, and none for a person who is in the file at the new address
/// already. To be asked in the order of the contacts, by one thread.
final class FileLeads {

  /// What `intail_workflow_name` says: somebody started it by hand.
  private static final String WORKFLOW = "Manual run";

  private final EnrichSetting setting;
  private final Set<EmailAddress> taken;
  private final Map<LinkedInProfile, List<String>> companiesOf = new HashMap<>();
  private long made;
  private long known;

  /// @param taken new addresses that a contact has already; those of the leads come to it
  FileLeads(EnrichSetting setting, Set<EmailAddress> taken) {
    this.setting = setting;
    this.taken = taken;
  }

  /// @return empty where none is made
  Optional<PlannedLead> plan(long contact, Mover mover) {
    if (!setting.report().segment().leadsByDefault()) {
      return Optional.empty();
    }
    if (mover.newAddress().filter(taken::contains).isPresent() || isSecondRecord(mover)) {
      known++;
      return Optional.empty();
    }
    made++;
    mover.newAddress().ifPresent(taken::add);
    mover
        .linkedIn()
        .ifPresent(
            page ->
                companiesOf.computeIfAbsent(page, _ -> new ArrayList<>(1)).add(mover.companyKey()));
    return Optional.of(
        lead(contact, mover.plan(setting.report(), 1, "", WORKFLOW, Optional.empty())));
  }

  /// Another record of the same person, who moved once.
  private boolean isSecondRecord(Mover mover) {
    return mover.linkedIn().map(page -> companiesOf.getOrDefault(page, List.of())).stream()
        .flatMap(List::stream)
        .anyMatch(mover::sameCompanyAs);
  }

  private PlannedLead lead(long contact, LeadPlan plan) {
    var properties = new LinkedHashMap<String, String>();
    plan.email().ifPresent(email -> properties.put("email", email));
    plan.firstname().ifPresent(name -> properties.put("firstname", name));
    plan.lastname().ifPresent(name -> properties.put("lastname", name));
    properties.put("lifecyclestage", "lead");
    var values =
        plan.values()
            .with(Field.EXPORT_ID, setting.exportId())
            .with(Field.LAST_MODIFIED_DATE, setting.asOf());
    properties.putAll(FileAssessor.properties(setting.known(values)));
    return new PlannedLead(contact, properties);
  }

  long made() {
    return made;
  }

  /// Movers who have a record at their new address, or got a lead by another record.
  long known() {
    return known;
  }
}
