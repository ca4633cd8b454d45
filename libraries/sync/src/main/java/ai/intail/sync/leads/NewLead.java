package ai.intail.sync.leads;

import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.lead.LeadPlan;
import java.util.Map;
import java.util.TreeMap;

/// A lead to be created: the one place where properties that are not ours are set, and only these
/// four (`fields.md`, "A lead is made").
public final class NewLead {

  private final LeadPlan plan;
  private final FieldValues values;

  NewLead(LeadPlan plan, FieldValues values) {
    this.plan = plan;
    this.values = values;
  }

  /// Its `intail_internal_contact_id`.
  public String id() {
    return plan.leadId();
  }

  FieldValues values() {
    return values;
  }

  /// By property name.
  public Map<String, String> properties() {
    var properties = new TreeMap<>(values.byProperty());
    plan.email().ifPresent(email -> properties.put("email", email));
    plan.firstname().ifPresent(name -> properties.put("firstname", name));
    plan.lastname().ifPresent(name -> properties.put("lastname", name));
    properties.put("lifecyclestage", "lead");
    return properties;
  }
}
