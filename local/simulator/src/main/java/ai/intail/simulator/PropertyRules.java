package ai.intail.simulator;

import ai.intail.simulator.exchange.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which properties HubSpot lets an app define and change.
final class PropertyRules {

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
          "phone_number/phonenumber",
          "number/number");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,99}");
  private static final List<String> REQUIRED =
      List.of("name", "label", "type", "fieldType", "groupName");
  private static final int MOST_UNIQUE = 10;
  private static final int MOST_OPTIONS = 5_000;
  private static final int LONGEST_OPTION = 3_000;

  private final HubState hub;

  PropertyRules(HubState hub) {
    this.hub = hub;
  }

  /// @throws Refusal if it cannot be created
  void checkNew(JsonNode request) {
    for (String field : REQUIRED) {
      if (request.path(field).asText("").isEmpty()) {
        throw invalid(field + " is required");
      }
    }
    var name = request.path("name").asText();
    if (!NAME.matcher(name).matches() || name.startsWith("hs_")) {
      throw invalid(
          "a name takes up to 100 lowercase letters, digits and underscores, begins with a letter,"
              + " and not with hs_");
    }
    if (hub.properties.has(name) || hub.properties.findArchived(name).isPresent()) {
      throw taken(name);
    }
    checkGroup(request.path("groupName").asText());
    checkShape(request.path("type").asText(), request.path("fieldType").asText());
    if (!request.path("externalOptions").asBoolean(false)) {
      checkOptions(request.path("type").asText(), name, request.path("options"));
    }
    if (request.path("hasUniqueValue").asBoolean(false)) {
      checkUnique(name);
    }
    checkRoom(1);
  }

  private static Refusal invalid(String message) {
    return Refusal.validation(message).subCategory("Properties.PROPERTY_CREATE_FAILED_VALIDATION");
  }

  Refusal taken(String name) {
    return Refusal.conflict("A property named '" + name + "' already exists.");
  }

  private void checkGroup(String group) {
    if (!hub.properties.groups.containsKey(group)) {
      throw invalid("the group " + group + " does not exist");
    }
  }

  private static void checkShape(String type, String fieldType) {
    if (!PAIRS.contains(type + "/" + fieldType)) {
      throw invalid("type %s and fieldType %s do not go together".formatted(type, fieldType));
    }
  }

  private static void checkOptions(String type, String name, JsonNode options) {
    if (type.equals("enumeration") && options.isEmpty()) {
      throw invalid("an enumeration needs options")
          .subCategory("PropertyValidationError.MISSING_OPTIONS")
          .context(Map.of("property", List.of(name), "objectTypeId", List.of("0-1")));
    }
    var values = new HashSet<String>();
    for (JsonNode option : options) {
      checkOption(option);
      if (!values.add(option.path("value").asText())) {
        throw invalid("two options have the value " + option.path("value").asText());
      }
    }
    if (values.size() > MOST_OPTIONS) {
      throw invalid("a property takes up to 5000 options");
    }
    if (type.equals("bool") && !values.equals(Set.of("true", "false"))) {
      throw invalid("a bool takes exactly the options true and false")
          .subCategory("PropertyValidationError.INVALID_BOOLEAN_OPTION");
    }
  }

  private static void checkOption(JsonNode option) {
    if (!option.hasNonNull("label") || !option.hasNonNull("value")) {
      throw invalid("an option needs a label and a value");
    }
    int length =
        option.path("label").asText().length()
            + option.path("value").asText().length()
            + option.path("description").asText("").length();
    if (length > LONGEST_OPTION) {
      throw invalid("an option takes up to 3000 characters");
    }
  }

  private void checkUnique(String name) {
    if (hub.properties.live().stream().filter(SimulatedProperty::hasUniqueValue).count()
        >= MOST_UNIQUE) {
      throw invalid("there are 10 unique properties already");
    }
    if (hub.properties.wasNotUnique(name)) {
      throw illegal("a property of that name was there without unique values");
    }
  }

  private static Refusal illegal(String message) {
    return Refusal.validation(message)
        .subCategory("PropertyValidationError.ILLEGAL_FIELD_MODIFICATION");
  }

  /// @throws Refusal if the account's plan has no room for so many more
  void checkRoom(int more) {
    if (hub.properties.custom() + more > hub.customPropertyLimit) {
      throw invalid(
          "the limit of %d custom properties is reached".formatted(hub.customPropertyLimit));
    }
  }

  /// @throws Refusal if a property cannot be changed so
  void checkChange(SimulatedProperty former, JsonNode request) {
    if (former.hubspotDefined()) {
      throw illegal("HubSpot's own property " + former.name() + " cannot be changed");
    }
    if (request.has("hasUniqueValue")
        && request.path("hasUniqueValue").asBoolean() != former.hasUniqueValue()) {
      throw illegal("hasUniqueValue cannot be changed");
    }
    if (request.has("groupName")) {
      checkGroup(request.path("groupName").asText());
    }
    var type = request.path("type").asText(former.type());
    checkShape(type, request.path("fieldType").asText(former.fieldType()));
    if (request.has("options")) {
      checkOptions(type, former.name(), request.path("options"));
    }
  }

  /// @throws Refusal if it is HubSpot's own
  void checkArchivable(SimulatedProperty property) {
    if (property.hubspotDefined()) {
      throw illegal("HubSpot's own property " + property.name() + " cannot be archived");
    }
  }
}
