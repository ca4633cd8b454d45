package ai.intail.web;

import ai.intail.enrichment.field.FieldCatalogue;
import ai.intail.enrichment.field.FieldDefinition;
import ai.intail.enrichment.field.FieldOption;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The properties that an admin has to create, as files.
final class PropertyFile {

  private static final JsonMapper JSON = new JsonMapper();

  private PropertyFile() {}

  /// For a person: a line for each (RFC 4180).
  static String csv(List<String> names) {
    var head =
        Stream.of(
            "name", "label", "type", "fieldType", "group", "unique", "description", "options");
    return Stream.concat(
            Stream.of(line(head)), definitions(names).map(definition -> line(cells(definition))))
        .collect(Collectors.joining());
  }

  private static Stream<String> cells(FieldDefinition definition) {
    return Stream.of(
        definition.field().property(),
        definition.label(),
        definition.type(),
        definition.fieldType(),
        FieldCatalogue.GROUP,
        definition.unique() ? "yes" : "no",
        definition.description(),
        definition.options().stream().map(FieldOption::value).collect(Collectors.joining(";")));
  }

  private static String line(Stream<String> cells) {
    return cells
            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  /// For HubSpot's API: the body of `POST /crm/properties/2026-03/contacts/batch/create`.
  static String json(List<String> names) {
    var root = JSON.createObjectNode();
    var inputs = root.putArray("inputs");
    definitions(names).forEach(definition -> inputs.add(input(definition)));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }

  private static ObjectNode input(FieldDefinition definition) {
    var input =
        JSON.createObjectNode()
            .put("name", definition.field().property())
            .put("label", definition.label())
            .put("type", definition.type())
            .put("fieldType", definition.fieldType())
            .put("description", definition.description())
            .put("groupName", FieldCatalogue.GROUP)
            .put("hasUniqueValue", definition.unique())
            .put("formField", false);
    definition.numberDisplayHint().ifPresent(hint -> input.put("numberDisplayHint", hint));
    var options = definition.options();
    if (!options.isEmpty()) {
      var array = input.putArray("options");
      for (FieldOption option : options) {
        array
            .addObject()
            .put("label", option.label())
            .put("value", option.value())
            .put("displayOrder", array.size() - 1)
            .put("hidden", false);
      }
    }
    return input;
  }

  private static Stream<FieldDefinition> definitions(List<String> names) {
    return FieldCatalogue.all().stream()
        .filter(definition -> names.contains(definition.field().property()));
  }
}
