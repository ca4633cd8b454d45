package ai.intail.simulator;

import ai.intail.simulator.SimulatedProperty.Option;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The calls on properties, their groups and limits.
final class PropertiesApi {

  private static final Set<String> PAIRS =
      Set.of(
          "bool/booleancheckbox",
          "enumeration/booleancheckbox",
          "enumeration/checkbox",
          "enumeration/radio",
          "enumeration/select",
          "date/date",
          "datetime/date",
          "string/text",
          "string/textarea",
          "string/html",
          "string/file",
          "string/phonenumber",
          "number/number");

  private static final int MOST_UNIQUE = 10;

  private final HubState hub;

  PropertiesApi(HubState hub) {
    this.hub = hub;
  }

  SimulatedAnswer list() {
    var answer = Json.object();
    var results = answer.putArray("results");
    hub.properties.values().forEach(property -> results.add(json(property)));
    return SimulatedAnswer.json(200, answer);
  }

  SimulatedAnswer get(String name) {
    return SimulatedAnswer.json(200, json(find(name)));
  }

  private SimulatedProperty find(String name) {
    return Optional.ofNullable(hub.properties.get(name))
        .orElseThrow(
            () -> Refusal.of(404, "OBJECT_NOT_FOUND", "property " + name + " does not exist"));
  }

  SimulatedAnswer create(JsonNode request) {
    var name = request.path("name").asText();
    if (hub.properties.containsKey(name)) {
      throw Refusal.of(409, "OBJECT_ALREADY_EXISTS", "a property of that name exists");
    }
    check(request, name);
    var property =
        new SimulatedProperty(
            name,
            request.path("label").asText(),
            request.path("type").asText(),
            request.path("fieldType").asText(),
            request.path("description").asText(""),
            request.path("groupName").asText(),
            options(request),
            request.path("hasUniqueValue").asBoolean(false),
            request.path("formField").asBoolean(false),
            Optional.of(request.path("numberDisplayHint").asText(""))
                .filter(hint -> !hint.isEmpty()),
            false);
    hub.properties.put(name, property);
    record(WriteRecord.Kind.PROPERTY_CREATED, name);
    return SimulatedAnswer.json(201, json(property));
  }

  /// Creates all, or the first that cannot be refuses the whole batch.
  SimulatedAnswer createAll(JsonNode request) {
    for (JsonNode input : request.path("inputs")) {
      var name = input.path("name").asText();
      if (hub.properties.containsKey(name)) {
        throw Refusal.of(409, "OBJECT_ALREADY_EXISTS", "a property of that name exists");
      }
      check(input, name);
    }
    var answer = Json.object().put("status", "COMPLETE");
    var results = answer.putArray("results");
    for (JsonNode input : request.path("inputs")) {
      create(input);
      results.add(json(find(input.path("name").asText())));
    }
    return SimulatedAnswer.json(201, answer);
  }

  private void check(JsonNode request, String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,99}") || name.startsWith("hs_")) {
      throw Refusal.validation("the name is not valid");
    }
    if (!hub.groups.contains(request.path("groupName").asText())) {
      throw Refusal.validation("the group does not exist");
    }
    var type = request.path("type").asText();
    if (!PAIRS.contains(type + "/" + request.path("fieldType").asText())) {
      throw Refusal.validation("type and fieldType do not go together");
    }
    if (type.equals("enumeration") && request.path("options").isEmpty()) {
      throw Refusal.validation("an enumeration needs options");
    }
    if (type.equals("bool") && request.path("options").size() != 2) {
      throw Refusal.validation("a bool needs the options true and false");
    }
    long unique =
        hub.properties.values().stream().filter(SimulatedProperty::hasUniqueValue).count();
    if (request.path("hasUniqueValue").asBoolean(false) && unique >= MOST_UNIQUE) {
      throw Refusal.validation("there are 10 unique properties already");
    }
    if (customProperties() >= hub.customPropertyLimit) {
      throw Refusal.validation("the limit of custom properties is reached");
    }
  }

  /// Replaces the whole array of options.
  SimulatedAnswer patch(String name, JsonNode request) {
    var property = find(name).withOptions(options(request));
    hub.properties.put(name, property);
    record(WriteRecord.Kind.PROPERTY_CHANGED, name);
    return SimulatedAnswer.json(200, json(property));
  }

  SimulatedAnswer group(String name) {
    if (!hub.groups.contains(name)) {
      throw Refusal.of(404, "OBJECT_NOT_FOUND", "the group does not exist");
    }
    return SimulatedAnswer.json(200, Json.object().put("name", name));
  }

  SimulatedAnswer createGroup(JsonNode request) {
    var name = request.path("name").asText();
    if (!hub.groups.add(name)) {
      throw Refusal.of(409, "CONFLICT", "a group of that name exists");
    }
    record(WriteRecord.Kind.GROUP_CREATED, name);
    return SimulatedAnswer.json(201, Json.object().put("name", name));
  }

  SimulatedAnswer limits() {
    var answer = Json.object();
    answer
        .putArray("byObjectType")
        .addObject()
        .put("objectTypeId", "0-1")
        .put("limit", hub.customPropertyLimit)
        .put("usage", customProperties());
    return SimulatedAnswer.json(200, answer);
  }

  private long customProperties() {
    return hub.properties.values().stream().filter(one -> !one.hubspotDefined()).count();
  }

  private void record(WriteRecord.Kind kind, String name) {
    hub.writes.add(new WriteRecord(hub.clock.instant(), kind, name, new TreeMap<>(), hub.caller));
  }

  private static List<Option> options(JsonNode request) {
    var options = new ArrayList<Option>();
    for (JsonNode option : request.path("options")) {
      options.add(
          new Option(
              option.path("label").asText(),
              option.path("value").asText(),
              option.path("displayOrder").asInt(-1),
              option.path("hidden").asBoolean(false)));
    }
    return options;
  }

  private static ObjectNode json(SimulatedProperty property) {
    var json =
        Json.object()
            .put("name", property.name())
            .put("label", property.label())
            .put("type", property.type())
            .put("fieldType", property.fieldType())
            .put("description", property.description())
            .put("groupName", property.groupName())
            .put("hasUniqueValue", property.hasUniqueValue())
            .put("formField", property.formField())
            .put("hubspotDefined", property.hubspotDefined());
    property.numberDisplayHint().ifPresent(hint -> json.put("numberDisplayHint", hint));
    var options = json.putArray("options");
    property
        .options()
        .forEach(
            option ->
                options
                    .addObject()
                    .put("label", option.label())
                    .put("value", option.value())
                    .put("displayOrder", option.displayOrder())
                    .put("hidden", option.hidden()));
    return json;
  }
}
