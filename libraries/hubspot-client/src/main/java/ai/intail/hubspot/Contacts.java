package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads contacts in batches. Source: `/crm/objects/2026-03/contacts/batch/read`. Thread-safe.
///
/// HubSpot answers in any order and leaves out what is not there; results are matched by id.
public final class Contacts {

  /// Most contacts of one call.
  public static final int BATCH_LIMIT = Records.BATCH_LIMIT;

  private static final String EMAIL = "email";
  private static final String ADDITIONAL = "hs_additional_emails";

  private final Exchange exchange;

  Contacts(Exchange exchange) {
    this.exchange = exchange;
  }

  /// The contacts that exist; archived and unknown ones are absent.
  ///
  /// @param ids any number; one call for each [#BATCH_LIMIT]
  /// @param properties internal names; unknown ones are passed over by HubSpot
  public Map<ContactId, Contact> read(Collection<ContactId> ids, Collection<String> properties) {
    return read(CallKind.CONTACT_READ, ids, properties);
  }

  /// The same for leads, which are counted apart.
  public Map<ContactId, Contact> readLeads(
      Collection<ContactId> ids, Collection<String> properties) {
    return read(CallKind.LEAD_READ, ids, properties);
  }

  private Map<ContactId, Contact> read(
      CallKind kind, Collection<ContactId> ids, Collection<String> properties) {
    var contacts = new HashMap<ContactId, Contact>();
    for (List<ContactId> batch : Records.batches(ids)) {
      var texts = batch.stream().map(ContactId::toString).toList();
      for (JsonNode record : results(kind, texts, properties, Optional.empty())) {
        var contact = contact(record);
        contacts.put(contact.id(), contact);
      }
    }
    return contacts;
  }

  /// The contacts that bear a unique value.
  ///
  /// @param idProperty `email`, which also finds secondary addresses, or a custom property with
  ///   unique values
  /// @return by the value asked for
  public Map<String, Contact> readBy(
      String idProperty, Collection<String> values, Collection<String> properties) {
    var names = new java.util.LinkedHashSet<>(properties);
    names.add(idProperty);
    if (idProperty.equals(EMAIL)) {
      names.add(ADDITIONAL);
    }
    var found = new HashMap<String, Contact>();
    for (List<String> batch : Records.batches(values)) {
      var byFolded =
          batch.stream().collect(Collectors.groupingBy(value -> folded(idProperty, value)));
      for (JsonNode record : results(CallKind.LEAD_READ, batch, names, Optional.of(idProperty))) {
        var contact = contact(record);
        for (String value : borne(contact, idProperty)) {
          byFolded
              .getOrDefault(folded(idProperty, value), List.of())
              .forEach(asked -> found.put(asked, contact));
        }
      }
    }
    return found;
  }

  private static List<String> borne(Contact contact, String idProperty) {
    var values = new java.util.ArrayList<String>();
    Optional.ofNullable(contact.properties().get(idProperty)).ifPresent(values::add);
    if (idProperty.equals(EMAIL)) {
      Optional.ofNullable(contact.properties().get(ADDITIONAL))
          .ifPresent(text -> values.addAll(List.of(text.split(";", -1))));
    }
    return values;
  }

  private static String folded(String idProperty, String value) {
    return idProperty.equals(EMAIL) ? value.strip().toLowerCase(Locale.ROOT) : value;
  }

  private JsonNode results(
      CallKind kind,
      Collection<String> ids,
      Collection<String> properties,
      Optional<String> idProperty) {
    var request = Records.readRequest(ids, properties, idProperty);
    return Json.read(exchange.send(Call.post(kind, Paths.CONTACTS_READ, request)).body())
        .path("results");
  }

  private static Contact contact(JsonNode record) {
    return new Contact(
        new ContactId(Json.requiredNumber(record, "id")),
        Records.properties(record),
        Json.instant(record, "createdAt").orElse(Instant.EPOCH));
  }
}
