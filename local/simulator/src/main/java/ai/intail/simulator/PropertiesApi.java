package ai.intail.simulator;

import ai.intail.simulator.SimulatedProperty.Option;
import ai.intail.simulator.SimulatedProperty.Trait;
import ai.intail.simulator.WriteRecord.Kind;
import ai.intail.simulator.behaviour.Switch.PropertyBatches;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The calls on properties of contacts and on their limits.
final class PropertiesApi {

  private final HubState hub;
  private final PropertyRules rules;

  PropertiesApi(HubState hub) {
    this.hub = hub;
    this.rules = new PropertyRules(hub);
  }

  /// All at once; sensitive ones only where they are asked for.
  SimulatedAnswer list(Parameters query) {
    var wanted = query.names("properties");
    var sensitivity = query.find("dataSensitivity").orElse("non_sensitive");
    var answer = Json.object();
    var results = answer.putArray("results");
    among(query.has("archived")).stream()
        .filter(property -> property.sensitivity().equals(sensitivity))
        .filter(property -> wanted.isEmpty() || wanted.contains(property.name()))
        .forEach(property -> results.add(json(property)));
    return SimulatedAnswer.json(200, answer);
  }

  private Collection<SimulatedProperty> among(boolean archived) {
    return archived ? hub.properties.archived() : hub.properties.live();
  }

  SimulatedAnswer get(String name, Parameters query) {
    var found =
        query.has("archived") ? hub.properties.findArchived(name) : hub.properties.find(name);
    return SimulatedAnswer.json(200, json(found.orElseThrow(() -> notFound(name))));
  }

  private static Refusal notFound(String name) {
    return Refusal.notFound("property " + name + " does not exist")
        .subCategory("Properties.PROPERTY_NOT_FOUND");
  }

  SimulatedAnswer readAll(JsonNode request) {
    boolean archived = request.path("archived").asBoolean(false);
    var answer = Json.object().put("status", "COMPLETE");
    var results = answer.putArray("results");
    var missing = new ArrayList<String>();
    for (JsonNode input : BatchAnswer.inputs(request, 100)) {
      var name = input.path("name").asText("");
      (archived ? hub.properties.findArchived(name) : hub.properties.find(name))
          .ifPresentOrElse(property -> results.add(json(property)), () -> missing.add(name));
    }
    if (missing.isEmpty()) {
      return SimulatedAnswer.json(200, answer);
    }
    answer.put("numErrors", 1);
    answer
        .putArray("errors")
        .add(
            Refusal.notFound("some properties do not exist")
                .context(Map.of("name", missing))
                .body());
    return SimulatedAnswer.json(207, answer);
  }

  SimulatedAnswer create(JsonNode request) {
    rules.checkNew(request);
    return SimulatedAnswer.json(201, json(created(request)));
  }

  private SimulatedProperty created(JsonNode request) {
    var now = hub.now();
    var property =
        new SimulatedProperty(
            request.path("name").asText(),
            request.path("label").asText(),
            request.path("type").asText(),
            request.path("fieldType").asText(),
            request.path("description").asText(""),
            request.path("groupName").asText(),
            options(request),
            traits(request),
            Optional.of(request.path("numberDisplayHint").asText(""))
                .filter(hint -> !hint.isEmpty()),
            request.path("displayOrder").asInt(-1),
            now,
            now);
    hub.properties.put(property);
    record(Kind.PROPERTY_CREATED, property.name());
    return property;
  }

  private static EnumSet<Trait> traits(JsonNode request) {
    var traits = EnumSet.noneOf(Trait.class);
    Map.of(
            "hasUniqueValue", Trait.UNIQUE,
            "formField", Trait.FORM_FIELD,
            "hidden", Trait.HIDDEN,
            "externalOptions", Trait.EXTERNAL_OPTIONS)
        .forEach(
            (name, trait) -> {
              if (request.path(name).asBoolean(false)) {
                traits.add(trait);
              }
            });
    switch (request.path("dataSensitivity").asText("non_sensitive")) {
      case "sensitive" -> traits.add(Trait.SENSITIVE);
      case "highly_sensitive" -> traits.add(Trait.HIGHLY_SENSITIVE);
      default -> {}
    }
    return traits;
  }

  /// One that cannot be created refuses all, or, by a switch, itself alone.
  SimulatedAnswer createAll(JsonNode request) {
    var inputs = BatchAnswer.inputs(request, 100);
    var errors = new ArrayList<ObjectNode>();
    var good = new ArrayList<JsonNode>();
    var names = new HashSet<String>();
    for (JsonNode input : inputs) {
      try {
        rules.checkNew(input);
        if (!names.add(input.path("name").asText())) {
          throw rules.taken(input.path("name").asText());
        }
        good.add(input);
      } catch (Refusal refusal) {
        if (!hub.switches.is(PropertyBatches.PARTIAL)) {
          throw refusal;
        }
        errors.add(refusal.body());
      }
    }
    rules.checkRoom(good.size());
    var answer = Json.object().put("status", "COMPLETE");
    var results = answer.putArray("results");
    good.forEach(input -> results.add(json(created(input))));
    if (errors.isEmpty()) {
      return SimulatedAnswer.json(201, answer);
    }
    answer.put("numErrors", errors.size());
    var told = answer.putArray("errors");
    errors.forEach(told::add);
    return SimulatedAnswer.json(207, answer);
  }

  /// What is not named stays; options are replaced as a whole.
  SimulatedAnswer patch(String name, JsonNode request) {
    var former = hub.properties.find(name).orElseThrow(() -> notFound(name));
    rules.checkChange(former, request);
    var property = changed(former, request);
    hub.properties.put(property);
    record(Kind.PROPERTY_CHANGED, name);
    return SimulatedAnswer.json(200, json(property));
  }

  private SimulatedProperty changed(SimulatedProperty former, JsonNode request) {
    var traits = EnumSet.noneOf(Trait.class);
    traits.addAll(former.traits());
    for (Trait trait : List.of(Trait.FORM_FIELD, Trait.HIDDEN)) {
      var field = trait == Trait.HIDDEN ? "hidden" : "formField";
      if (request.has(field)) {
        traits.remove(trait);
      }
    }
    traits.addAll(traits(request));
    traits.remove(Trait.UNIQUE);
    if (former.hasUniqueValue()) {
      traits.add(Trait.UNIQUE);
    }
    return new SimulatedProperty(
        former.name(),
        request.path("label").asText(former.label()),
        request.path("type").asText(former.type()),
        request.path("fieldType").asText(former.fieldType()),
        request.path("description").asText(former.description()),
        request.path("groupName").asText(former.groupName()),
        request.has("options") ? options(request) : former.options(),
        traits,
        former.numberDisplayHint(),
        request.path("displayOrder").asInt(former.displayOrder()),
        former.createdAt(),
        hub.now());
  }

  /// Its name stays taken.
  SimulatedAnswer archive(String name) {
    hub.properties.find(name).ifPresent(rules::checkArchivable);
    hub.properties.archive(name);
    return SimulatedAnswer.empty(204);
  }

  SimulatedAnswer archiveAll(JsonNode request) {
    for (JsonNode input : BatchAnswer.inputs(request, 100)) {
      archive(input.path("name").asText(""));
    }
    return SimulatedAnswer.empty(204);
  }

  SimulatedAnswer limits() {
    long usage = hub.properties.custom();
    int limit = hub.customPropertyLimit;
    double share = limit == 0 ? 100 : 100.0 * usage / limit;
    var answer =
        Json.object()
            .put("overallLimit", limit)
            .put("overallUsage", usage)
            .put("overallPercentage", share);
    answer
        .putArray("byObjectType")
        .addObject()
        .put("objectTypeId", "0-1")
        .put("limit", limit)
        .put("usage", usage)
        .put("percentage", share);
    return SimulatedAnswer.json(200, answer);
  }

  private void record(Kind kind, String name) {
    hub.writes.add(hub.now(), kind, name, hub.caller);
  }

  private static List<Option> options(JsonNode request) {
    var options = new ArrayList<Option>();
    for (JsonNode option : request.path("options")) {
      options.add(
          new Option(
              option.path("label").asText(),
              option.path("value").asText(),
              option.path("description").asText(""),
              option.path("displayOrder").asInt(-1),
              option.path("hidden").asBoolean(false)));
    }
    return options;
  }

  private ObjectNode json(SimulatedProperty property) {
    var json =
        Json.object()
            .put("name", property.name())
            .put("label", property.label())
            .put("type", property.type())
            .put("fieldType", property.fieldType())
            .put("description", property.description())
            .put("groupName", property.groupName())
            .put("displayOrder", property.displayOrder())
            .put("hasUniqueValue", property.hasUniqueValue())
            .put("formField", property.formField())
            .put("hidden", property.has(Trait.HIDDEN))
            .put("calculated", property.has(Trait.CALCULATED))
            .put("externalOptions", property.has(Trait.EXTERNAL_OPTIONS))
            .put("hubspotDefined", property.hubspotDefined())
            .put("dataSensitivity", property.sensitivity())
            .put("archived", hub.properties.findArchived(property.name()).isPresent())
            .put("createdAt", Json.time(property.createdAt()))
            .put("updatedAt", Json.time(property.updatedAt()));
    if (property.has(Trait.EXTERNAL_OPTIONS)) {
      json.put("referencedObjectType", "OWNER");
    }
    property.numberDisplayHint().ifPresent(hint -> json.put("numberDisplayHint", hint));
    json.putObject("modificationMetadata")
        .put("archivable", !property.hubspotDefined())
        .put("readOnlyDefinition", property.hubspotDefined())
        .put("readOnlyValue", property.isReadOnly());
    var options = json.putArray("options");
    property
        .options()
        .forEach(
            option ->
                options
                    .addObject()
                    .put("label", option.label())
                    .put("value", option.value())
                    .put("description", option.description())
                    .put("displayOrder", option.displayOrder())
                    .put("hidden", option.hidden()));
    return json;
  }
}
