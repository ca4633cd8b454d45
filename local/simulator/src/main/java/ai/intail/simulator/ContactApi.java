package ai.intail.simulator;

import ai.intail.simulator.HubState.CrmRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The calls on one contact, and the list of all.
final class ContactApi {

  private static final int PAGE = 10;
  private static final int LARGEST_PAGE = 100;

  private final HubState hub;
  private final ContactWriting writing;

  ContactApi(HubState hub, ContactWriting writing) {
    this.hub = hub;
    this.writing = writing;
  }

  SimulatedAnswer get(String id, Map<String, String> query) {
    var wanted = "true".equals(query.get("archived"));
    var record =
        find(id, query)
            .or(() -> archived(id))
            .filter(one -> one.archived == wanted)
            .orElseThrow(ContactApi::notFound);
    return SimulatedAnswer.json(200, Records.json(record, AccountCalls.names(query)));
  }

  private Optional<CrmRecord> archived(String id) {
    return id.matches("\\d{1,18}")
        ? Optional.ofNullable(hub.contacts.get(Long.parseLong(id)))
        : Optional.empty();
  }

  /// The id of a record that was merged away leads to the one that survived.
  private Optional<CrmRecord> find(String id, Map<String, String> query) {
    var property = query.getOrDefault("idProperty", "");
    if (property.equals("email")) {
      return hub.byAddress(id);
    }
    if (!property.isEmpty() && !property.equals("hs_object_id")) {
      return hub.byUnique(property, id);
    }
    if (!id.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    long asked = Long.parseLong(id);
    return hub.liveContact(hub.mergedInto.getOrDefault(asked, asked));
  }

  SimulatedAnswer create(JsonNode request) {
    var record = writing.create(request);
    return SimulatedAnswer.json(201, Records.json(record, ContactWriting.values(request).keySet()));
  }

  SimulatedAnswer patch(String id, Map<String, String> query, JsonNode request) {
    var record = find(id, query).orElseThrow(ContactApi::notFound);
    var names = writing.update(record, request);
    return SimulatedAnswer.json(200, Records.json(record, names));
  }

  SimulatedAnswer delete(String id) {
    hub.liveContact(Long.parseLong(id)).ifPresent(writing::archive);
    return SimulatedAnswer.empty(204);
  }

  /// All contacts by id, page by page.
  SimulatedAnswer list(Map<String, String> query) {
    int limit = number(query.getOrDefault("limit", Integer.toString(PAGE)));
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Refusal.validation("limit must be between 1 and " + LARGEST_PAGE);
    }
    long after = number(query.getOrDefault("after", "0"));
    var page =
        hub.contacts.tailMap(after, false).values().stream()
            .filter(record -> !record.archived)
            .limit(limit + 1L)
            .toList();
    var answer = Json.object();
    var results = answer.putArray("results");
    var names = AccountCalls.names(query);
    page.stream().limit(limit).forEach(record -> results.add(Records.json(record, names)));
    if (page.size() > limit) {
      var last = Long.toString(page.get(limit - 1).id);
      answer.putObject("paging").putObject("next").put("after", last).put("link", "");
    }
    return SimulatedAnswer.json(200, answer);
  }

  /// What the primary lacks it takes from the other, whose id from then on leads to the primary.
  SimulatedAnswer merge(JsonNode request) {
    var primary = live(request.path("primaryObjectId").asText());
    var other = live(request.path("objectIdToMerge").asText());
    if (primary == other) {
      throw Refusal.validation("a contact cannot be merged with itself");
    }
    var taken = new TreeMap<String, String>();
    other.properties.forEach(
        (name, value) -> {
          if (primary.get(name).isEmpty()) {
            taken.put(name, value);
          }
        });
    other.archived = true;
    hub.mergedInto.replaceAll((_, survivor) -> survivor == other.id ? primary.id : survivor);
    hub.mergedInto.put(other.id, primary.id);
    writing.record(WriteRecord.Kind.CONTACT_UPDATED, primary, hub.set(primary, taken));
    return SimulatedAnswer.json(200, Records.json(primary, taken.keySet()));
  }

  private CrmRecord live(String id) {
    return find(id, Map.of()).orElseThrow(ContactApi::notFound);
  }

  /// Nothing of the person stays.
  SimulatedAnswer erase(JsonNode request) {
    var query =
        request.path("idProperty").asText("").equals("email")
            ? Map.of("idProperty", "email")
            : Map.<String, String>of();
    find(request.path("objectId").asText(), query)
        .ifPresent(
            record -> {
              var empty = new TreeMap<String, String>();
              record.properties.keySet().forEach(name -> empty.put(name, ""));
              hub.set(record, empty);
              writing.archive(record);
              hub.contacts.remove(record.id);
            });
    return SimulatedAnswer.empty(204);
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw Refusal.validation("a number was expected");
    }
    return Integer.parseInt(text);
  }

  private static Refusal notFound() {
    return Refusal.of(404, "", "resource not found");
  }
}
