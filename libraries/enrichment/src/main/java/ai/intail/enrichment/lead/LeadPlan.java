package ai.intail.enrichment.lead;

import ai.intail.enrichment.field.FieldValues;
import java.util.Optional;

/// A lead as it should stand.
///
/// @param leadId its `intail_internal_contact_id`
/// @param email the work address of the new job
/// @param values all of Intail's own, but for who writes and when
public record LeadPlan(
    String leadId,
    Optional<String> email,
    Optional<String> firstname,
    Optional<String> lastname,
    FieldValues values) {

  @Override
  public String toString() {
    return "LeadPlan[" + leadId + "]";
  }
}
