package ai.intail.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The calls on lists.
final class ListsApi {

  private static final int COUNT = 20;
  private static final int MOST_COUNT = 500;

  /// By how much the ids of old page addresses differ.
  private static final long LEGACY = 1_000_000;

  private final HubState hub;

  ListsApi(HubState hub) {
    this.hub = hub;
  }

  SimulatedAnswer get(String id) {
    return one(find(id));
  }

  private static SimulatedAnswer one(MemberList list) {
    var json = Json.object();
    json.set("list", json(list).put("size", list.members.size()));
    return SimulatedAnswer.json(200, json);
  }

  private static ObjectNode json(MemberList list) {
    return Json.object()
        .put("listId", list.id)
        .put("listVersion", 1)
        .put("name", list.name)
        .put("objectTypeId", "0-1")
        .put("processingType", list.kind.name())
        .put("processingStatus", "COMPLETE")
        .put("createdAt", Json.time(list.createdAt))
        .put("updatedAt", Json.time(list.createdAt));
  }

  MemberList find(String id) {
    return Optional.ofNullable(hub.lists.get(id))
        .orElseThrow(
            () -> Refusal.of(404, "OBJECT_NOT_FOUND", "List does not exist with ID " + id + "."));
  }

  SimulatedAnswer byName(String name) {
    return hub.lists.values().stream()
        .filter(list -> list.name.equalsIgnoreCase(name))
        .findFirst()
        .map(ListsApi::one)
        .orElseThrow(
            () ->
                Refusal.of(404, "OBJECT_NOT_FOUND", "List does not exist with name " + name + "."));
  }

  /// Pages by an offset; the size comes as a text.
  SimulatedAnswer search(JsonNode request) {
    int count = request.path("count").asInt(COUNT);
    int offset = request.path("offset").asInt(0);
    if (count < 1 || count > MOST_COUNT || offset < 0) {
      throw Refusal.validation("count must be between 1 and " + MOST_COUNT);
    }
    var query = request.path("query").asText("").toLowerCase(Locale.ROOT);
    var kinds = texts(request.path("processingTypes"));
    var ids = texts(request.path("listIds"));
    var found =
        hub.lists.values().stream()
            .filter(list -> list.name.toLowerCase(Locale.ROOT).contains(query))
            .filter(list -> kinds.isEmpty() || kinds.contains(list.kind.name()))
            .filter(list -> ids.isEmpty() || ids.contains(list.id))
            .sorted((one, other) -> Long.compare(Long.parseLong(one.id), Long.parseLong(other.id)))
            .toList();
    var page = found.stream().skip(offset).limit(count).toList();
    var answer = Json.object();
    var lists = answer.putArray("lists");
    for (MemberList list : page) {
      var json = lists.addObject();
      json.setAll(json(list));
      json.putObject("additionalProperties")
          .put("hs_list_size", Integer.toString(list.members.size()))
          .put("hs_list_reference_count", "0");
    }
    answer
        .put("offset", offset + page.size())
        .put("hasMore", offset + page.size() < found.size())
        .put("total", found.size());
    return SimulatedAnswer.json(200, answer);
  }

  /// The lists that a contact is on.
  SimulatedAnswer ofRecord(String contact) {
    long id = Long.parseLong(contact);
    var answer = Json.object();
    var results = answer.putArray("results");
    for (MemberList list : hub.lists.values()) {
      var key = list.members.get(id);
      if (key != null) {
        var at = Json.time(key.at());
        results
            .addObject()
            .put("listId", list.id)
            .put("listVersion", 1)
            .put("firstAddedTimestamp", at)
            .put("lastAddedTimestamp", at);
      }
    }
    return SimulatedAnswer.json(200, answer.put("total", results.size()));
  }

  SimulatedAnswer mapped(Map<String, String> query) {
    var legacy = query.getOrDefault("legacyListId", "");
    boolean number = legacy.matches("\\d{1,15}");
    var id = number ? Long.toString(Long.parseLong(legacy) - LEGACY) : "";
    if (!hub.lists.containsKey(id)) {
      throw Refusal.of(404, "OBJECT_NOT_FOUND", "no list has that legacy id");
    }
    return SimulatedAnswer.json(200, Json.object().put("legacyListId", legacy).put("listId", id));
  }

  SimulatedAnswer byJoin(String id, Map<String, String> query) {
    return new MemberPages(hub).byJoin(find(id), query);
  }

  SimulatedAnswer byId(String id, Map<String, String> query) {
    return new MemberPages(hub).byId(find(id), query);
  }

  SimulatedAnswer add(String id, JsonNode request) {
    var list = byHand(id);
    var answer = Json.object();
    // HubSpot spells it so.
    var added = answer.putArray("recordsIdsAdded");
    answer.putArray("recordIdsRemoved");
    var missing = answer.putArray("recordIdsMissing");
    for (String record : texts(request)) {
      if (record.matches("\\d{1,18}") && hub.liveContact(Long.parseLong(record)).isPresent()) {
        if (!list.members.containsKey(Long.parseLong(record))) {
          list.join(Long.parseLong(record), hub.clock.instant());
          added.add(record);
        }
      } else {
        missing.add(record);
      }
    }
    return SimulatedAnswer.json(200, answer);
  }

  SimulatedAnswer remove(String id, JsonNode request) {
    var list = byHand(id);
    var answer = Json.object();
    answer.putArray("recordsIdsAdded");
    var removed = answer.putArray("recordIdsRemoved");
    answer.putArray("recordIdsMissing");
    for (String record : texts(request)) {
      if (record.matches("\\d{1,18}") && list.members.containsKey(Long.parseLong(record))) {
        list.leave(Long.parseLong(record));
        removed.add(record);
      }
    }
    return SimulatedAnswer.json(200, answer);
  }

  private MemberList byHand(String id) {
    var list = find(id);
    if (list.kind == ListKind.DYNAMIC) {
      throw Refusal.validation("members of a DYNAMIC list cannot be changed by hand");
    }
    return list;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
