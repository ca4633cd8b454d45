package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads contacts. Source: `/crm/objects/2026-03/contacts`. Thread-safe.
///
/// HubSpot answers a batch in any order and leaves out what is not there (207); results are matched
/// by id and given in the order asked for. Properties that do not exist are passed over by HubSpot,
/// and without a value are absent.
///
/// All calls throw a [HubSpotException] where HubSpot did not fulfil one: a missing scope, a limit,
/// no answer in time.
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

  /// The contacts that exist; archived and unknown ones are absent. Source: `…/batch/read`.
  ///
  /// @param ids any number; one call for each [#BATCH_LIMIT]
  /// @param properties internal names
  /// @return in the order of `ids`
  public Map<ContactId, Contact> read(Collection<ContactId> ids, Collection<String> properties) {
    var contacts = new LinkedHashMap<ContactId, Contact>();
    for (List<ContactId> batch : Records.batches(ids)) {
      var texts = batch.stream().map(ContactId::toString).toList();
      var found = new HashMap<ContactId, Contact>();
      for (JsonNode record : results(texts, properties, Optional.empty())) {
        var contact = contact(record);
        found.put(contact.id(), contact);
      }
      batch.forEach(
          id -> Optional.ofNullable(found.get(id)).ifPresent(one -> contacts.put(id, one)));
    }
    return contacts;
  }

  /// One contact; empty if it is archived or was never there. The id of a contact that was merged
  /// away leads to the one that survived.
  public Optional<Contact> find(ContactId id, Collection<String> properties) {
    var query = Map.of("properties", String.join(",", properties));
    var call = Call.get(CallKind.CONTACT_READ, Paths.query(Paths.contact(id), query));
    try {
      return Optional.of(contact(Json.read(exchange.send(call).body())));
    } catch (NotFoundException gone) {
      return Optional.empty();
    }
  }

  /// The contact that bears a unique value. Asked for in a body, since an address has no place in a
  /// URL.
  ///
  /// @param idProperty `email`, which also finds secondary addresses, or a custom property with
  ///   unique values
  public Optional<Contact> findBy(String idProperty, String value, Collection<String> properties) {
    return Optional.ofNullable(readBy(idProperty, List.of(value), properties).get(value));
  }

  /// The contacts that a search finds, by their ids, read page by page as the stream is consumed.
  /// More than HubSpot's 10,000 of one query can be read. Source: `…/search`.
  public Stream<Contact> search(ContactSearch search, Collection<String> properties) {
    return Pages.stream(
        after -> {
          var request = search.request(Digits.parse(after.orElse("0")), SEARCH_LIMIT, properties);
          var call = Call.post(CallKind.CONTACT_SEARCH, Paths.CONTACTS_SEARCH, request);
          var found = new ArrayList<Contact>();
          var answer = Json.read(exchange.send(call).body());
          Json.requiredArray(answer, "results").forEach(record -> found.add(contact(record)));
          boolean more = found.size() >= SEARCH_LIMIT || Json.nextPage(answer).isPresent();
          return new Pages.Page<>(
              found,
              found.stream()
                  .map(Contact::id)
                  .max(Comparator.naturalOrder())
                  .filter(_ -> more)
                  .map(ContactId::toString));
        });
  }

  /// The contacts that bear a unique value.
  ///
  /// @param idProperty `email`, which also finds secondary addresses, or a custom property with
  ///   unique values
  /// @param values any number; one call for each [#BATCH_LIMIT]
  /// @return by the value as it was asked for, in that order
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
      for (JsonNode record : results(batch, names, Optional.of(idProperty))) {
        var contact = contact(record);
        for (String value : borne(contact, idProperty)) {
          byFolded
              .getOrDefault(folded(idProperty, value), List.of())
              .forEach(asked -> found.put(asked, contact));
        }
      }
    }
    var inOrder = new LinkedHashMap<String, Contact>();
    values.forEach(
        value -> Optional.ofNullable(found.get(value)).ifPresent(one -> inOrder.put(value, one)));
    return inOrder;
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
      Collection<String> ids, Collection<String> properties, Optional<String> idProperty) {
    var request = Records.readRequest(ids, properties, idProperty);
    var call = Call.post(CallKind.CONTACT_READ, Paths.CONTACTS_READ, request);
    return Json.requiredArray(Json.read(exchange.send(call).body()), "results");
  }

  private static Contact contact(JsonNode record) {
    return new Contact(
        new ContactId(Json.requiredNumber(record, "id")),
        Records.properties(record),
        Json.instant(record, "createdAt").orElse(Instant.EPOCH));
  }
}
