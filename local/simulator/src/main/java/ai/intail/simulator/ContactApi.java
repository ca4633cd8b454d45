package ai.intail.simulator;

import ai.intail.simulator.WriteRecord.Kind;
import ai.intail.simulator.behaviour.Switch.NotFoundBody;
import ai.intail.simulator.event.Origin;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.TreeMap;

/// The calls on one contact, and the list of all.
final class ContactApi {

  private static final int PAGE = 10;
  private static final int LARGEST_PAGE = 100;

  private final HubState hub;
  private final ContactWriting writing;
  private final Records records;

  ContactApi(HubState hub, ContactWriting writing) {
    this.hub = hub;
    this.writing = writing;
    this.records = Records.ofContacts(hub);
  }

  SimulatedAnswer get(String id, Parameters query) {
    var found = query.has("archived") ? archived(id) : find(id, query.get("idProperty"));
    var record = found.orElseThrow(this::notFound);
    return SimulatedAnswer.json(
        200, records.json(record, query.names("properties"), query.names("propertiesWithHistory")));
  }

  private Optional<CrmRecord> archived(String id) {
    return number(id).flatMap(hub.contacts::find).filter(record -> !record.isLive());
  }

  /// The id of a record that was merged away leads to the one that survived.
  private Optional<CrmRecord> find(String id, String property) {
    if (property.equals(ContactStore.EMAIL)) {
      return hub.contacts.byAddress(id);
    }
    return property.isEmpty()
        ? number(id).flatMap(hub.contacts::survivor)
        : hub.contacts.byUnique(property, id);
  }

  static Optional<Long> number(String id) {
    return id.matches("\\d{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
  }

  SimulatedAnswer create(JsonNode request) {
    var record = writing.create(request);
    return SimulatedAnswer.json(201, records.json(record, ContactWriting.values(request).keySet()));
  }

  SimulatedAnswer patch(String id, Parameters query, JsonNode request) {
    var record = find(id, query.get("idProperty")).orElseThrow(this::notFound);
    var written = writing.update(record, request);
    return SimulatedAnswer.json(
        200, records.json(written, ContactWriting.values(request).keySet()));
  }

  /// Who is not there is as good as deleted.
  SimulatedAnswer delete(String id) {
    number(id).flatMap(hub.contacts::live).ifPresent(writing::archive);
    return SimulatedAnswer.empty(204);
  }

  /// All contacts by id, page by page.
  SimulatedAnswer list(Parameters query) {
    int limit = query.limit(PAGE, LARGEST_PAGE);
    boolean live = !query.has("archived");
    var page =
        hub.contacts.after(query.number("after").orElse(0L)).values().stream()
            .filter(record -> record.isLive() == live)
            .limit(limit + 1L)
            .toList();
    var answer = Json.object();
    var results = answer.putArray("results");
    var names = query.names("properties");
    page.stream().limit(limit).forEach(record -> results.add(records.json(record, names)));
    if (page.size() > limit) {
      var last = Long.toString(page.get(limit - 1).id());
      answer.putObject("paging").putObject("next").put("after", last).put("link", "");
    }
    return SimulatedAnswer.json(200, answer);
  }

  SimulatedAnswer merge(JsonNode request) {
    var primary = live(request.path("primaryObjectId").asText());
    var other = live(request.path("objectIdToMerge").asText());
    if (primary.id() == other.id()) {
      throw Refusal.validation("a contact cannot be merged with itself");
    }
    var survivor = new ContactMerge(hub).of(primary, other, Origin.APP);
    var changes = new TreeMap<>(survivor.properties());
    changes.entrySet().removeIf(one -> primary.get(one.getKey()).equals(one.getValue()));
    hub.writes.add(hub.now(), Kind.CONTACT_UPDATED, primary, changes, hub.caller);
    return SimulatedAnswer.json(200, records.json(survivor, survivor.properties().keySet()));
  }

  private CrmRecord live(String id) {
    return find(id, "").orElseThrow(this::notFound);
  }

  /// An address that nobody has is blocked all the same.
  SimulatedAnswer erase(JsonNode request) {
    var id = request.path("objectId").asText();
    if (id.isEmpty()) {
      throw Refusal.validation("objectId is required");
    }
    var property = request.path("idProperty").asText("");
    find(id, property).ifPresent(writing::erase);
    if (property.equals(ContactStore.EMAIL)) {
      hub.contacts.block(id);
    }
    return SimulatedAnswer.empty(204);
  }

  private Refusal notFound() {
    return hub.switches.is(NotFoundBody.WITH_CATEGORY)
        ? Refusal.notFound("Object not found.")
        : Refusal.notFound();
  }
}
