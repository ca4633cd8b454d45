package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads and creates the properties of contacts. Source: `/crm/properties/2026-03/contacts`.
/// Thread-safe.
public final class Properties {

  private final Exchange exchange;

  Properties(Exchange exchange) {
    this.exchange = exchange;
  }

  /// All properties of contacts, HubSpot's own too; about 400 KB in one answer.
  public List<PropertyDefinition> ofContacts() {
    var answer = get(Paths.CONTACT_PROPERTIES);
    var definitions = new ArrayList<PropertyDefinition>();
    answer.path("results").forEach(node -> definitions.add(definition(node)));
    return definitions;
  }

  public Optional<PropertyDefinition> find(String name) {
    try {
      return Optional.of(definition(get(Paths.property(name))));
    } catch (NotFoundException missing) {
      return Optional.empty();
    }
  }

  /// Creates a property unless one of that name stands there.
  public PropertyCreation create(PropertyDefinition definition) {
    try {
      exchange.send(Call.create(CallKind.PROPERTIES, Paths.CONTACT_PROPERTIES, json(definition)));
      return new PropertyCreation.Created();
    } catch (ConflictException taken) {
      return new PropertyCreation.Exists(find(definition.name()).orElseThrow(() -> taken));
    }
  }

  /// Replaces all options of a property: HubSpot knows no way to add one.
  public void setOptions(String name, List<PropertyOption> options) {
    var request = Json.object();
    putOptions(request, options);
    exchange.send(Call.patch(CallKind.PROPERTIES, Paths.property(name), request));
  }

  public boolean groupExists(String name) {
    try {
      get(Paths.group(name));
      return true;
    } catch (NotFoundException missing) {
      return false;
    }
  }

  /// Creates a group unless one of that name stands there.
  public void createGroup(String name, String label) {
    var request = Json.object().put("name", name).put("label", label);
    try {
      exchange.send(Call.create(CallKind.PROPERTIES, Paths.CONTACT_PROPERTY_GROUPS, request));
    } catch (ConflictException taken) {
      // It is there, which is all that is wanted.
      return;
    }
  }

  private JsonNode get(String path) {
    return Json.read(exchange.send(Call.get(CallKind.PROPERTIES, path)).body());
  }

  private static ObjectNode json(PropertyDefinition definition) {
    var json =
        Json.object()
            .put("name", definition.name())
            .put("label", definition.label())
            .put("type", definition.type())
            .put("fieldType", definition.fieldType())
            .put("description", definition.description())
            .put("groupName", definition.group())
            .put("hasUniqueValue", definition.hasUniqueValue())
            .put("formField", definition.formField())
            .put("hidden", false);
    definition.numberDisplayHint().ifPresent(hint -> json.put("numberDisplayHint", hint));
    if (!definition.options().isEmpty()) {
      putOptions(json, definition.options());
    }
    return json;
  }

  private static void putOptions(ObjectNode json, List<PropertyOption> options) {
    var array = json.putArray("options");
    options.forEach(
        option ->
            array
                .addObject()
                .put("label", option.label())
                .put("value", option.value())
                .put("displayOrder", option.displayOrder())
                .put("hidden", option.hidden()));
  }

  private static PropertyDefinition definition(JsonNode node) {
    var options = new ArrayList<PropertyOption>();
    for (JsonNode option : node.path("options")) {
      options.add(
          new PropertyOption(
              Json.text(option, "label").orElse(""),
              Json.text(option, "value").orElse(""),
              option.path("displayOrder").asInt(-1),
              option.path("hidden").asBoolean(false)));
    }
    return new PropertyDefinition(
        Json.requiredText(node, "name"),
        Json.text(node, "label").orElse(""),
        Json.text(node, "type").orElse(""),
        Json.text(node, "fieldType").orElse(""),
        Json.text(node, "description").orElse(""),
        Json.text(node, "groupName").orElse(""),
        options,
        node.path("hasUniqueValue").asBoolean(false),
        node.path("formField").asBoolean(false),
        Json.text(node, "numberDisplayHint"));
  }
}
