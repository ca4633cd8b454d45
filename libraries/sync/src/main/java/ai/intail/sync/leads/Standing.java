package ai.intail.sync.leads;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.field.Field;
import ai.intail.hubspot.Contact;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.Contacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The records that may stand for a move already. Read by id and by unique values, never searched
/// for: HubSpot's search lags behind its writes.
final class Standing {

  private final Contacts contacts;

  Standing(Contacts contacts) {
    this.contacts = contacts;
  }

  Map<ContactId, Contact> byRecord(Collection<ContactId> ids) {
    return ids.isEmpty() ? Map.of() : contacts.read(ids, CrmContact.LEAD_PROPERTIES);
  }

  /// By `intail_internal_contact_id`.
  Map<String, Contact> byLeadId(Collection<String> leadIds) {
    return by(Field.INTERNAL_CONTACT_ID.property(), leadIds);
  }

  /// By any address of a record: HubSpot finds secondary ones too.
  Map<String, Contact> byAddress(Collection<String> addresses) {
    return by("email", addresses);
  }

  private Map<String, Contact> by(String property, Collection<String> values) {
    List<String> distinct = values.stream().distinct().toList();
    return distinct.isEmpty()
        ? new HashMap<>()
        : contacts.readBy(property, distinct, CrmContact.LEAD_PROPERTIES);
  }

  static Optional<Contact> of(Map<String, Contact> found, Stream<String> keys) {
    return keys.flatMap(key -> Optional.ofNullable(found.get(key)).stream()).findFirst();
  }
}
