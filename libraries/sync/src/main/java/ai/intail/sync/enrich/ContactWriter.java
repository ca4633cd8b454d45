package ai.intail.sync.enrich;

import ai.intail.enrichment.field.FieldValues;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.ContactUpdate;
import ai.intail.hubspot.ContactWrites;
import ai.intail.hubspot.ItemResult;
import ai.intail.hubspot.NewContact;
import ai.intail.sync.leads.NewLead;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The only way to write to HubSpot's contacts: Intail's own fields of records that exist, and new
/// leads. Nothing else can be said with its parameters.
public final class ContactWriter {

  private final ContactWrites writes;

  public ContactWriter(ContactWrites writes) {
    this.writes = writes;
  }

  /// Writes fields of contacts on the list.
  ///
  /// @return what became of each; a contact that HubSpot refused fails alone
  public Map<ContactId, ItemResult> update(Map<ContactId, FieldValues> values) {
    return writes.update(updates(values));
  }

  /// Writes fields of leads that exist.
  public Map<ContactId, ItemResult> updateLeads(Map<ContactId, FieldValues> values) {
    return writes.update(updates(values));
  }

  /// Creates leads. A create can only be refused; it never alters a record.
  ///
  /// @return by the lead's id
  public Map<String, ItemResult> create(Collection<NewLead> leads) {
    return writes.create(
        leads.stream().map(lead -> new NewContact(lead.id(), lead.properties())).toList());
  }

  private static List<ContactUpdate> updates(Map<ContactId, FieldValues> values) {
    return values.entrySet().stream()
        .map(entry -> new ContactUpdate(entry.getKey(), entry.getValue().byProperty()))
        .toList();
  }
}
