package ai.intail.simulator;

import ai.intail.simulator.PropertyStore.Group;
import ai.intail.simulator.WriteRecord.Kind;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// The calls on groups of properties.
final class GroupsApi {

  private final HubState hub;

  GroupsApi(HubState hub) {
    this.hub = hub;
  }

  SimulatedAnswer list() {
    var answer = Json.object();
    var results = answer.putArray("results");
    hub.properties.groups.values().forEach(group -> results.add(json(group)));
    return SimulatedAnswer.json(200, answer);
  }

  SimulatedAnswer get(String name) {
    return SimulatedAnswer.json(200, json(find(name)));
  }

  private Group find(String name) {
    return Optional.ofNullable(hub.properties.groups.get(name))
        .orElseThrow(() -> Refusal.notFound("the group " + name + " does not exist"));
  }

  SimulatedAnswer create(JsonNode request) {
    var name = request.path("name").asText("");
    if (!name.matches("[a-z][a-z0-9_]{0,99}")) {
      throw Refusal.validation(
          "a name takes up to 100 lowercase letters, digits and underscores, and begins with a"
              + " letter");
    }
    if (hub.properties.groups.containsKey(name)) {
      throw Refusal.conflict("A group named '" + name + "' already exists.");
    }
    var group =
        new Group(name, request.path("label").asText(name), request.path("displayOrder").asInt(-1));
    hub.properties.groups.put(name, group);
    hub.writes.add(hub.now(), Kind.GROUP_CREATED, name, hub.caller);
    return SimulatedAnswer.json(201, json(group));
  }

  SimulatedAnswer patch(String name, JsonNode request) {
    var former = find(name);
    var group =
        new Group(
            name,
            request.path("label").asText(former.label()),
            request.path("displayOrder").asInt(former.displayOrder()));
    hub.properties.groups.put(name, group);
    return SimulatedAnswer.json(200, json(group));
  }

  /// One that still holds properties stays.
  SimulatedAnswer delete(String name) {
    if (hub.properties.live().stream().anyMatch(one -> one.groupName().equals(name))) {
      throw Refusal.validation("the group " + name + " still holds properties");
    }
    hub.properties.groups.remove(name);
    return SimulatedAnswer.empty(204);
  }

  private static ObjectNode json(Group group) {
    return Json.object()
        .put("name", group.name())
        .put("label", group.label())
        .put("displayOrder", group.displayOrder())
        .put("archived", false);
  }
}
