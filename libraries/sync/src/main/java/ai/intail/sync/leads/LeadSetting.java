package ai.intail.sync.leads;

import ai.intail.enrichment.RecordId;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.lead.LeadPlan;
import ai.intail.enrichment.lead.ReportFacts;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.Cause;
import ai.intail.sync.RunId;
import ai.intail.sync.report.Report;
import java.time.Instant;

/// For what leads are made.
///
/// @param sourceUser the address of the connection's user
/// @param source whose facts are written
public record LeadSetting(HubId hub, Report report, Cause cause, String sourceUser, String source) {

  LeadPlan plan(Moved moved, Claim claim) {
    var plan =
        moved
            .mover()
            .plan(
                new ReportFacts(report.segment(), report.name()),
                claim.move(),
                sourceUser,
                cause.workflowName(),
                moved.suggested().map(owner -> owner.value()));
    // The claim names the lead: it keeps the name when its contact was merged into another.
    return new LeadPlan(
        claim.leadId(),
        plan.email(),
        plan.firstname(),
        plan.lastname(),
        plan.values().with(Field.INTERNAL_CONTACT_ID, claim.leadId()));
  }

  String leadId(ContactId contact, int move) {
    return new RecordId(hub.value(), contact.value()).leadId(move);
  }

  /// What goes along with every write of a run.
  static FieldValues accompanied(FieldValues values, RunId run, Instant now) {
    return values.writtenBy(run.toString(), now);
  }
}
