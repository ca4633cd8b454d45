package ai.intail.hubspot;

import ai.intail.hubspot.ItemResult.Unsure;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes contacts in batches of up to 100. Thread-safe. Source:
/// `/crm/objects/2026-03/contacts/batch/{update|create|upsert|archive}`.
///
/// Every input bears a trace id, which lets HubSpot accept the good part of a batch (207). Where it
/// refuses the whole batch all the same, the batch is halved until the offender stands alone,
/// unless HubSpot names a property that no record can have. Answers come in any order and are
/// matched by id or trace id; results are in the order of what was given.
///
/// A batch that HubSpot does not answer in the end leaves its items unsure, and the others known:
/// nothing is silent. What concerns the whole account, a refused token or a missing scope, is
/// thrown while nothing has been written; later it leaves those who were not sent unsure.
public final class ContactWrites {

  private final Exchange exchange;

  ContactWrites(Exchange exchange) {
    this.exchange = exchange;
  }

  /// Updates records. Repeatable: an update whose answer was lost is sent again.
  ///
  /// @param updates any number; those of one record are sent as one, the later value counts
  /// @return for each record what became of it: [ItemResult.Missing] for one that is archived, or
  ///   whose id was merged into another's
  /// @throws HubSpotException if the token or its scopes do not allow it: nothing was written,
  ///   unless a failure before it, which is suppressed in it, lost an answer
  public Map<ContactId, ItemResult> update(List<ContactUpdate> updates) {
    var byId = new LinkedHashMap<ContactId, ContactUpdate>();
    updates.forEach(
        update ->
            byId.merge(
                update.id(),
                update,
                (one, other) ->
                    new ContactUpdate(one.id(), both(one.properties(), other.properties()))));
    return new BatchUpdate(exchange).send(byId.values());
  }

  /// Creates records. A create can only be refused; it never alters a record.
  ///
  /// @param contacts any number, each with a trace id of its own, and with one of `email`,
  ///   `firstname` and `lastname`
  /// @return by trace id; [Unsure] where an answer was lost, for a create is not sent twice
  /// @throws IllegalArgumentException if a trace id stands twice
  /// @throws HubSpotException if the token or its scopes do not allow it: nothing was written
  public Map<String, ItemResult> create(List<NewContact> contacts) {
    if (contacts.stream().map(NewContact::traceId).distinct().count() < contacts.size()) {
      throw new IllegalArgumentException("each new contact takes a trace id of its own");
    }
    return new BatchCreate(exchange).send(contacts);
  }

  /// Writes each contact where its value stands and creates it where it does not.
  ///
  /// Two inputs that mean one contact would let HubSpot refuse all: those with one value, whatever
  /// its case for addresses, are sent as one, the later value counts.
  ///
  /// @param idProperty `email`, or a custom property with unique values
  /// @return by the value given
  /// @throws HubSpotException as [#update] does
  public Map<String, ItemResult> upsert(String idProperty, List<ContactUpsert> contacts) {
    boolean byAddress = idProperty.equals("email");
    var byValue = new LinkedHashMap<String, ContactUpsert>();
    for (ContactUpsert contact : contacts) {
      var value = folded(contact.value(), byAddress);
      byValue.merge(
          value,
          new ContactUpsert(value, contact.properties()),
          (one, other) -> new ContactUpsert(value, both(one.properties(), other.properties())));
    }
    var results = new BatchUpsert(exchange, idProperty).send(byValue.values());
    var byGiven = new LinkedHashMap<String, ItemResult>();
    contacts.forEach(
        contact ->
            byGiven.put(
                contact.value(),
                results.getOrDefault(folded(contact.value(), byAddress), new Unsure())));
    return byGiven;
  }

  private static String folded(String value, boolean byAddress) {
    return byAddress ? value.strip().toLowerCase(Locale.ROOT) : value;
  }

  private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
    var both = new HashMap<>(one);
    both.putAll(other);
    return both;
  }

  /// Archives records, which can be restored for 90 days; those that are not there are passed over.
  /// Repeatable.
  ///
  /// @throws HubSpotException if a batch was not fulfilled; those before it are archived
  public void archive(Collection<ContactId> ids) {
    for (List<ContactId> batch : Records.batches(ids)) {
      var request = Json.object();
      var inputs = request.putArray("inputs");
      batch.forEach(id -> inputs.addObject().put("id", id.toString()));
      exchange.send(Call.post(CallKind.CONTACT_WRITE, Paths.CONTACTS_ARCHIVE, request));
    }
  }
}
