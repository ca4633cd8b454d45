package ai.intail.hubspot;

import ai.intail.hubspot.PropertyDefinition.Access;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Properties as HubSpot writes and reads them.
final class PropertyJson {

  private PropertyJson() {}

  static ObjectNode of(PropertyDefinition definition) {
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

  static void putOptions(ObjectNode json, List<PropertyOption> options) {
    var array = json.putArray("options");
    for (PropertyOption option : options) {
      var one =
          array
              .addObject()
              .put("label", option.label())
              .put("value", option.value())
              .put("displayOrder", option.displayOrder())
              .put("hidden", option.hidden());
      option.description().ifPresent(text -> one.put("description", text));
    }
  }

  static PropertyDefinition read(JsonNode node) {
    return new PropertyDefinition(
        Json.requiredText(node, "name"),
        Json.text(node, "label").orElse(""),
        Json.text(node, "type").orElse(""),
        Json.text(node, "fieldType").orElse(""),
        Json.text(node, "description").orElse(""),
        Json.text(node, "groupName").orElse(""),
        options(node),
        node.path("hasUniqueValue").asBoolean(false),
        node.path("formField").asBoolean(false),
        Json.text(node, "numberDisplayHint"),
        access(node));
  }

  private static List<PropertyOption> options(JsonNode node) {
    var options = new ArrayList<PropertyOption>();
    for (JsonNode option : node.path("options")) {
      options.add(
          new PropertyOption(
              Json.text(option, "label").orElse(""),
              Json.text(option, "value").orElse(""),
              option.path("displayOrder").asInt(-1),
              option.path("hidden").asBoolean(false),
              Json.text(option, "description")));
    }
    return options;
  }

  private static Access access(JsonNode node) {
    boolean readOnly =
        node.path("calculated").asBoolean(false)
            || node.path("modificationMetadata").path("readOnlyValue").asBoolean(false);
    return readOnly ? Access.READ_ONLY : Access.WRITABLE;
  }
}
