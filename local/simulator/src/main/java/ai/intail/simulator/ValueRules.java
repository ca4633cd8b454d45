package ai.intail.simulator;

import ai.intail.simulator.HubState.CrmRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which values a property takes.
final class ValueRules {

  private static final int LONGEST = 65_536;

  private final HubState hub;

  ValueRules(HubState hub) {
    this.hub = hub;
  }

  /// The values as they will stand: null ones are passed over, addresses folded.
  ///
  /// @param record whose values they will be; empty for one that is created
  /// @throws Refusal for the first bad value
  Map<String, String> checked(Map<String, String> values, Optional<CrmRecord> record) {
    var checked = new TreeMap<String, String>();
    values.forEach(
        (name, value) -> {
          var property = hub.properties.get(name);
          if (property == null) {
            throw Refusal.value(
                name, "PROPERTY_DOESNT_EXIST", "Property \"" + name + "\" does not exist");
          }
          if (HubSpotProperties.READ_ONLY.contains(name)) {
            throw Refusal.value(
                name, "READ_ONLY_VALUE", "\"" + name + "\" is a read only property");
          }
          checked.put(name, value.isEmpty() ? "" : checked(property, value, record));
        });
    return checked;
  }

  private String checked(SimulatedProperty property, String value, Optional<CrmRecord> record) {
    if (value.length() > LONGEST) {
      throw Refusal.value(property.name(), "MAX_LENGTH", "the value is too long");
    }
    if (property.hasUniqueValue()) {
      checkUnique(property.name(), value, record);
    }
    if (property.name().equals("email")) {
      return address(value, record);
    }
    if (property.name().equals("hubspot_owner_id")) {
      checkOwner(value);
    }
    return switch (property.type()) {
      case "enumeration", "bool" -> option(property, value);
      case "number" -> number(property, value);
      case "datetime" -> time(property, value);
      default -> value;
    };
  }

  private void checkUnique(String name, String value, Optional<CrmRecord> record) {
    hub.byUnique(name, value)
        .filter(other -> record.isEmpty() || other.id != record.get().id)
        .ifPresent(
            other -> {
              throw Refusal.validation(
                  "Cannot set PropertyValueCoordinates{propertyName=%s} on %s. %d already has that value."
                      .formatted(name, record.map(one -> one.id).orElse(0L), other.id));
            });
  }

  private String address(String value, Optional<CrmRecord> record) {
    var folded = value.strip().toLowerCase(java.util.Locale.ROOT);
    if (!folded.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
      throw Refusal.value("email", "INVALID_EMAIL", "Email address is invalid");
    }
    hub.byAddress(folded)
        .filter(other -> record.isEmpty() || other.id != record.get().id)
        .ifPresent(
            other -> {
              throw Refusal.of(409, "CONFLICT", "Contact already exists. Existing ID: " + other.id);
            });
    return folded;
  }

  private void checkOwner(String value) {
    boolean known = value.matches("\\d{1,18}") && hub.owners.containsKey(Long.parseLong(value));
    if (!known) {
      throw Refusal.value("hubspot_owner_id", "INVALID_OWNER_ID", "Owner does not exist");
    }
  }

  private static String option(SimulatedProperty property, String value) {
    boolean known = property.options().stream().anyMatch(one -> one.value().equals(value));
    if (!known) {
      throw Refusal.value(
          property.name(), "INVALID_OPTION", "value was not one of the allowed options");
    }
    return value;
  }

  private static String number(SimulatedProperty property, String value) {
    try {
      return new BigDecimal(value).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException noNumber) {
      throw Refusal.value(property.name(), "INVALID_LONG", "value is not a number");
    }
  }

  private static String time(SimulatedProperty property, String value) {
    try {
      return value.matches("\\d+")
          ? Json.time(java.time.Instant.ofEpochMilli(Long.parseLong(value)))
          : Json.time(OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeException noTime) {
      throw Refusal.value(property.name(), "INVALID_DATE", "value is not a date");
    }
  }
}
