package ai.intail.simulator.journal;

import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the app wants to be told, of which accounts. Not thread-safe; [Journal] guards it.
final class Subscriptions {

  /// What each type must say besides, and which actions it has.
  private record Form(List<String> required, Set<String> actions) {}

  private static final Map<String, Form> FORMS =
      Map.of(
          "OBJECT",
          new Form(
              List.of("actions", "objectIds", "objectTypeId", "portalId", "properties"),
              Set.of("CREATE", "UPDATE", "DELETE", "MERGE", "RESTORE")),
          "ASSOCIATION",
          new Form(
              List.of(
                  "actions", "associatedObjectTypeIds", "objectIds", "objectTypeId", "portalId"),
              Set.of("ASSOCIATION_ADDED", "ASSOCIATION_REMOVED")),
          "LIST_MEMBERSHIP",
          new Form(
              List.of("actions", "listIds", "objectIds", "portalId"),
              Set.of("ADDED_TO_LIST", "REMOVED_FROM_LIST")),
          "GDPR_PRIVACY_DELETION",
          new Form(List.of("actions", "objectTypeId", "portalId"), Set.of("GDPR_DELETE")),
          "APP_LIFECYCLE_EVENT",
          new Form(List.of("eventTypeId", "properties"), Set.of()));

  /// What makes two of them equal.
  private static final List<String> IDENTITY =
      List.of(
          "subscriptionType",
          "portalId",
          "objectTypeId",
          "eventTypeId",
          "actions",
          "listIds",
          "objectIds",
          "properties",
          "associatedObjectTypeIds");

  private final Map<Long, ObjectNode> all = new TreeMap<>();
  private final long app;
  private long last;

  Subscriptions(long app) {
    this.app = app;
  }

  SimulatedAnswer list() {
    var answer = Json.object();
    var results = answer.putArray("results");
    all.values().forEach(results::add);
    return SimulatedAnswer.json(200, answer);
  }

  SimulatedAnswer get(long id) {
    return Optional.ofNullable(all.get(id))
        .map(one -> SimulatedAnswer.json(200, one))
        .orElseThrow(() -> Refusal.notFound("there is no subscription " + id));
  }

  void remove(long id) {
    all.remove(id);
  }

  void removeOf(long portal) {
    all.values().removeIf(one -> one.path("portalId").asLong() == portal);
  }

  /// A second one that is equal is the one that stands.
  SimulatedAnswer subscribe(JsonNode request, Instant now) {
    check(request);
    var standing = all.values().stream().filter(one -> isEqual(one, request)).findFirst();
    if (standing.isPresent()) {
      return SimulatedAnswer.json(200, standing.get());
    }
    last++;
    var subscription = ((ObjectNode) request).deepCopy().put("id", last).put("appId", app);
    if (!subscription.has("objectTypeId")) {
      subscription.put("objectTypeId", "0-1");
    }
    subscription.withArray("/actions");
    subscription.put("createdAt", Json.time(now)).put("updatedAt", Json.time(now));
    all.put(last, subscription);
    return SimulatedAnswer.json(200, subscription);
  }

  private static void check(JsonNode request) {
    var form =
        Optional.ofNullable(FORMS.get(request.path("subscriptionType").asText("")))
            .orElseThrow(
                () -> Refusal.validation("subscriptionType takes one of " + FORMS.keySet()));
    for (String name : form.required()) {
      if (!request.hasNonNull(name)) {
        throw Refusal.validation(name + " is required");
      }
    }
    for (JsonNode action : request.path("actions")) {
      if (!form.actions().contains(action.asText())) {
        throw Refusal.validation("actions takes " + form.actions());
      }
    }
  }

  private static boolean isEqual(JsonNode one, JsonNode other) {
    return IDENTITY.stream()
        .allMatch(
            name ->
                (name.equals("objectTypeId") && !other.has(name))
                    || parts(one.path(name)).equals(parts(other.path(name))));
  }

  private static Set<String> parts(JsonNode node) {
    return node.isArray() ? new HashSet<>(Json.texts(node)) : Set.of(node.asText(""));
  }

  boolean asksFor(Told told, long portal) {
    return all.values().stream()
        .anyMatch(
            one ->
                one.path("subscriptionType").asText().equals(told.subscription())
                    && (!one.has("portalId") || one.path("portalId").asLong() == portal)
                    && matches(one, told));
  }

  private static boolean matches(JsonNode one, Told told) {
    return takes(one.path("actions"), told.action())
        && (told.list().isEmpty() || takes(one.path("listIds"), told.list().get()))
        && (told.object().isEmpty()
            || takes(one.path("objectIds"), Long.toString(told.object().get())))
        && (told.properties().isEmpty()
            || told.properties().stream().anyMatch(name -> takes(one.path("properties"), name)))
        && (told.eventType().isEmpty()
            || told.eventType().equals(one.path("eventTypeId").asText()));
  }

  /// An empty filter takes all.
  private static boolean takes(JsonNode filter, String value) {
    return filter.isEmpty() || value.isEmpty() || Json.texts(filter).contains(value);
  }
}
