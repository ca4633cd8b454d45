package ai.intail.simulator;

import ai.intail.simulator.behaviour.Switch.OptionalParts;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The calls on lists themselves; those on their members are [MembersApi]'s.
final class ListsApi {

  private static final int COUNT = 20;
  private static final int MOST_COUNT = 500;
  private static final int MOST_MAPPED = 10_000;

  /// By how much the ids of old page addresses differ.
  private static final long LEGACY = 1_000_000;

  private final HubState hub;

  ListsApi(HubState hub) {
    this.hub = hub;
  }

  /// @throws Refusal if there is none, or it was deleted
  static MemberList find(HubState hub, String id) {
    return ContactApi.number(id)
        .map(hub.lists::get)
        .filter(list -> !list.isDeleted())
        .orElseThrow(
            () ->
                Refusal.notFound("List does not exist with ID " + id + ".")
                    .subCategory("ILS.LIST_NOT_FOUND"));
  }

  private Stream<MemberList> live() {
    return hub.lists.values().stream().filter(list -> !list.isDeleted());
  }

  SimulatedAnswer get(String id) {
    return one(find(hub, id));
  }

  private SimulatedAnswer one(MemberList list) {
    var json = Json.object();
    json.set("list", sized(list));
    return SimulatedAnswer.json(200, json);
  }

  private ObjectNode sized(MemberList list) {
    var json = json(list);
    return hub.switches.is(OptionalParts.ABSENT) ? json : json.put("size", list.members.size());
  }

  private ObjectNode json(MemberList list) {
    return Json.object()
        .put("listId", list.id)
        .put("listVersion", list.version())
        .put("name", list.name())
        .put("objectTypeId", "0-1")
        .put("processingType", list.kind(hub.now()).name())
        .put("processingStatus", "COMPLETE")
        .put("createdAt", Json.time(list.createdAt))
        .put("updatedAt", Json.time(list.updatedAt()))
        .put("filtersUpdatedAt", Json.time(list.createdAt))
        .put("createdById", "901")
        .put("updatedById", "901");
  }

  /// Those that are not there are left out.
  SimulatedAnswer several(Parameters query) {
    var answer = Json.object();
    var lists = answer.putArray("lists");
    var ids = query.names("listIds");
    live().filter(list -> ids.contains(list.id)).forEach(list -> lists.add(sized(list)));
    return SimulatedAnswer.json(200, answer);
  }

  private Optional<MemberList> named(String name) {
    return live().filter(list -> list.name().equalsIgnoreCase(name)).findFirst();
  }

  SimulatedAnswer byName(String name) {
    return named(name)
        .map(this::one)
        .orElseThrow(() -> Refusal.notFound("List does not exist with name " + name + "."));
  }

  /// Pages by an offset; the size comes as a text.
  SimulatedAnswer search(JsonNode request) {
    int count = Json.number(request, "count", COUNT, 1, MOST_COUNT);
    int offset = Json.number(request, "offset", 0, 0, Integer.MAX_VALUE - MOST_COUNT);
    var found = found(request);
    var page = found.stream().skip(offset).limit(count).toList();
    var answer = Json.object();
    var lists = answer.putArray("lists");
    page.forEach(list -> lists.add(withSizeAsText(list)));
    int next = Math.min(offset, found.size()) + page.size();
    answer.put("offset", next).put("hasMore", next < found.size()).put("total", found.size());
    return SimulatedAnswer.json(200, answer);
  }

  private List<MemberList> found(JsonNode request) {
    var query = request.path("query").asText("").toLowerCase(Locale.ROOT);
    var kinds = Json.texts(request.path("processingTypes"));
    var ids = Json.texts(request.path("listIds"));
    var type = request.path("objectTypeId").asText("");
    if (!type.isEmpty() && !type.equals("0-1")) {
      return List.of();
    }
    return live()
        .filter(list -> list.name().toLowerCase(Locale.ROOT).contains(query))
        .filter(list -> kinds.isEmpty() || kinds.contains(list.kind(hub.now()).name()))
        .filter(list -> ids.isEmpty() || ids.contains(list.id))
        .toList();
  }

  private ObjectNode withSizeAsText(MemberList list) {
    var json = json(list);
    var more = json.putObject("additionalProperties");
    more.put("hs_list_size", Integer.toString(list.members.size()));
    if (!list.joins.isEmpty()) {
      more.put("hs_last_record_added_at", Long.toString(list.joins.lastKey().at().toEpochMilli()));
    }
    list.lastRemoval.ifPresent(
        at -> more.put("hs_last_record_removed_at", Long.toString(at.toEpochMilli())));
    more.put("hs_list_reference_count", "0");
    return json;
  }

  SimulatedAnswer create(JsonNode request) {
    var name = newName(request.path("name").asText(""));
    var kind = kind(request.path("processingType").asText(""));
    if (!request.path("objectTypeId").asText("0-1").equals("0-1")) {
      throw Refusal.validation("objectTypeId takes 0-1: only lists of contacts are simulated");
    }
    var list = new MemberList(Long.toString(hub.nextListId()), name, kind, hub.now());
    hub.lists.put(Long.parseLong(list.id), list);
    return one(list);
  }

  private String newName(String name) {
    if (name.isBlank()) {
      throw Refusal.validation("name is required");
    }
    if (named(name).isPresent()) {
      throw Refusal.validation("A list with the name " + name + " exists already.")
          .subCategory("ILS.DUPLICATE_LIST_NAMES");
    }
    return name;
  }

  private static ListKind kind(String name) {
    return Arrays.stream(ListKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.validation("processingType takes MANUAL, DYNAMIC or SNAPSHOT"));
  }

  SimulatedAnswer rename(String id, Parameters query) {
    var list = find(hub, id);
    list.rename(newName(query.get("listName")), hub.now());
    var json = Json.object();
    json.set("updatedList", sized(list));
    return SimulatedAnswer.json(200, json);
  }

  SimulatedAnswer delete(String id) {
    find(hub, id).delete(hub.now());
    return SimulatedAnswer.empty(204);
  }

  /// Within 90 days.
  SimulatedAnswer restore(String id) {
    var list =
        ContactApi.number(id)
            .map(hub.lists::get)
            .orElseThrow(() -> Refusal.notFound("List does not exist with ID " + id + "."));
    if (list.isDeleted() && !list.restore(hub.now())) {
      throw Refusal.notFound("List " + id + " was deleted more than 90 days ago.");
    }
    return SimulatedAnswer.empty(204);
  }

  /// A DYNAMIC list becomes a SNAPSHOT on a day.
  SimulatedAnswer convert(String id, JsonNode request) {
    var list = find(hub, id);
    if (list.kind(hub.now()) != ListKind.DYNAMIC) {
      throw Refusal.validation("only a DYNAMIC list is converted");
    }
    if (!request.path("conversionType").asText("").equals("CONVERSION_DATE")) {
      throw Refusal.validation("conversionType takes CONVERSION_DATE: no other is simulated");
    }
    try {
      list.convertAt(
          LocalDate.of(
                  request.path("year").asInt(),
                  request.path("month").asInt(),
                  request.path("day").asInt())
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant());
    } catch (DateTimeException noDay) {
      throw Refusal.validation("year, month and day name no day");
    }
    var answer = Json.object().put("listId", id);
    answer.set("requestedConversionTime", request);
    return SimulatedAnswer.json(200, answer);
  }

  SimulatedAnswer mapped(Parameters query) {
    var legacy = query.get("legacyListId");
    var id = ofLegacy(legacy).orElseThrow(() -> Refusal.notFound("no list has that legacy id"));
    return SimulatedAnswer.json(200, Json.object().put("legacyListId", legacy).put("listId", id));
  }

  SimulatedAnswer mappedAll(JsonNode request) {
    var asked = Json.texts(request);
    if (!request.isArray() || asked.size() > MOST_MAPPED) {
      throw Refusal.validation("takes an array of up to 10000 ids");
    }
    var answer = Json.object();
    var found = answer.putArray("legacyListIdsToIdsMapping");
    var missing = answer.putArray("missingLegacyListIds");
    for (String legacy : asked) {
      ofLegacy(legacy)
          .ifPresentOrElse(
              id -> found.addObject().put("legacyListId", legacy).put("listId", id),
              () -> missing.add(legacy));
    }
    return SimulatedAnswer.json(200, answer);
  }

  private Optional<String> ofLegacy(String legacy) {
    return ContactApi.number(legacy)
        .map(number -> hub.lists.get(number - LEGACY))
        .map(list -> list.id);
  }

  /// The lists that a contact is on.
  SimulatedAnswer ofRecord(String contact) {
    var answer = Json.object();
    var results = answer.putArray("results");
    memberships(contact).forEach(results::add);
    return SimulatedAnswer.json(200, answer.put("total", results.size()));
  }

  SimulatedAnswer ofRecords(JsonNode request) {
    var answer = Json.object().put("status", "COMPLETE");
    var results = answer.putArray("results");
    for (JsonNode input : BatchAnswer.inputs(request, 100)) {
      var id = input.path("recordId").asText("");
      var one = results.addObject();
      one.putObject("recordIdentifier").put("objectTypeId", "0-1").put("recordId", id);
      var lists = one.putArray("memberships");
      memberships(id).forEach(lists::add);
    }
    return SimulatedAnswer.json(200, answer);
  }

  private List<ObjectNode> memberships(String contact) {
    var id = ContactApi.number(contact).orElse(-1L);
    return live()
        .flatMap(
            list ->
                Optional.ofNullable(list.members.get(id))
                    .map(key -> membership(list, Json.time(key.at())))
                    .stream())
        .toList();
  }

  private static ObjectNode membership(MemberList list, String at) {
    return Json.object()
        .put("listId", list.id)
        .put("listVersion", list.version())
        .put("firstAddedTimestamp", at)
        .put("lastAddedTimestamp", at);
  }
}
