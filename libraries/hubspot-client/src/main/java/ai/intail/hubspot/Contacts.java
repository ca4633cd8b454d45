package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads contacts in batches. Source: `/crm/objects/2026-03/contacts/batch/read`. Thread-safe.
///
/// HubSpot answers in any order and leaves out what is not there; results are matched by id.
public final class Contacts {

  /// Most contacts of one call.
  public static final int BATCH_LIMIT = Records.BATCH_LIMIT;

  /// Most results HubSpot gives on a page of a search.
  private static final int SEARCH_LIMIT = 200;

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

  /// One contact; empty if it is archived or was never there. The id of a contact that was merged
  /// away leads to the one that survived.
  public Optional<Contact> find(ContactId id, Collection<String> properties) {
    return find(id.toString(), Map.of(), properties);
  }

  /// The contact that bears an address, a secondary one too.
  public Optional<Contact> findByEmail(String address, Collection<String> properties) {
    return find(address.strip(), Map.of("idProperty", EMAIL), properties);
  }

  private Optional<Contact> find(
      String id, Map<String, String> how, Collection<String> properties) {
    var query = new LinkedHashMap<>(how);
    query.put("properties", String.join(",", properties));
    var call = Call.get(CallKind.CONTACT_READ, Paths.query(Paths.contact(id), query));
    try {
      return Optional.of(contact(Json.read(exchange.send(call).body())));
    } catch (NotFoundException gone) {
      return Optional.empty();
    }
  }

  /// The contacts that a search finds, by their ids, read page by page as the stream is consumed.
  /// More than HubSpot's 10,000 of one query can be read.
  public Stream<Contact> search(ContactSearch search, Collection<String> properties) {
    return Pages.stream(
        after -> {
          var request = search.request(Digits.parse(after.orElse("0")), SEARCH_LIMIT, properties);
          var call = Call.post(CallKind.CONTACT_SEARCH, Paths.CONTACTS_SEARCH, request);
          var found = new ArrayList<Contact>();
          Json.read(exchange.send(call).body())
              .path("results")
              .forEach(record -> found.add(contact(record)));
          return new Pages.Page<>(
              found,
              found.size() < SEARCH_LIMIT
                  ? Optional.empty()
                  : Optional.of(found.getLast().id().toString()));
        });
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
    var names = new LinkedHashSet<>(properties);
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
    var values = new ArrayList<String>();
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
