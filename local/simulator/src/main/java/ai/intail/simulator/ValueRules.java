package ai.intail.simulator;

import ai.intail.simulator.SimulatedProperty.Trait;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.Refusal.BadValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which values a property takes, and in which form it keeps them.
final class ValueRules {

  private static final int LONGEST = 65_536;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final Pattern MILLIS = Pattern.compile("-?\\d{1,15}");

  private final HubState hub;

  /// A value that is not taken.
  private static final class BadValueException extends RuntimeException {
    private final String code;
    private final String told;

    BadValueException(String code, String told) {
      super(code);
      this.code = code;
      this.told = told;
    }
  }

  ValueRules(HubState hub) {
    this.hub = hub;
  }

  /// The values as they will stand. A lifecycle stage that would go back is left out.
  ///
  /// @param record whose values they will be; empty for one that is created
  /// @param claims of the other inputs of the same batch
  /// @throws Refusal that tells all bad values, or the first address or unique value that is taken
  Map<String, String> checked(
      Map<String, String> values, Optional<CrmRecord> record, Claims claims) {
    var checked = new TreeMap<String, String>();
    var bad = new ArrayList<BadValue>();
    values.forEach(
        (name, value) -> {
          try {
            checked.put(name, checked(name, value, record));
          } catch (BadValueException refused) {
            bad.add(new BadValue(name, refused.code, refused.told));
          }
        });
    if (!bad.isEmpty()) {
      throw Refusal.values(hub.id, bad);
    }
    checked.forEach((name, value) -> checkFree(name, value, record, claims));
    if (goesBack(checked, record)) {
      checked.remove(HubSpotProperties.STAGE);
    }
    return checked;
  }

  private String checked(String name, String value, Optional<CrmRecord> record) {
    var property =
        hub.properties
            .find(name)
            .orElseThrow(
                () ->
                    new BadValueException(
                        "PROPERTY_DOESNT_EXIST", "Property \"%s\" does not exist".formatted(name)));
    if (property.isReadOnly()) {
      throw new BadValueException(
          "READ_ONLY_VALUE", "\"%s\" is a read only property".formatted(name));
    }
    if (value.isEmpty()) {
      return "";
    }
    if (value.length() > LONGEST) {
      throw new BadValueException("MAX_LENGTH", "the value is longer than 65536 characters");
    }
    return name.equals(ContactStore.EMAIL) ? address(value) : typed(property, value, record);
  }

  private String typed(SimulatedProperty property, String value, Optional<CrmRecord> record) {
    if (property.has(Trait.EXTERNAL_OPTIONS)) {
      return owner(value);
    }
    return switch (property.type()) {
      case "enumeration" ->
          property.takesSeveral() ? several(property, value, record) : option(property, value);
      case "bool" -> option(property, value);
      case "number" -> number(value);
      case "date" -> date(value);
      case "datetime" -> time(value);
      default -> value;
    };
  }

  private static String address(String value) {
    var folded = ContactStore.folded(value);
    if (!ADDRESS.matcher(folded).matches()) {
      throw new BadValueException("INVALID_EMAIL", "Email address is invalid");
    }
    return folded;
  }

  private String owner(String value) {
    boolean known = value.matches("\\d{1,18}") && hub.owners.containsKey(Long.parseLong(value));
    if (!known) {
      throw new BadValueException("INVALID_OWNER_ID", "Owner %s does not exist".formatted(value));
    }
    return value;
  }

  private static String option(SimulatedProperty property, String value) {
    if (property.options().stream().noneMatch(one -> one.value().equals(value))) {
      var allowed = property.options().stream().map(SimulatedProperty.Option::value).toList();
      throw new BadValueException(
          "INVALID_OPTION", "%s was not one of the allowed options: %s".formatted(value, allowed));
    }
    return value;
  }

  /// Separated by semicolons; one before the first adds to what stands.
  private static String several(
      SimulatedProperty property, String value, Optional<CrmRecord> record) {
    var chosen = new LinkedHashSet<String>();
    if (value.startsWith(";")) {
      record
          .flatMap(one -> one.find(property.name()))
          .ifPresent(standing -> chosen.addAll(List.of(standing.split(";", -1))));
    }
    Arrays.stream(value.split(";", -1))
        .filter(one -> !one.isEmpty())
        .forEach(one -> chosen.add(option(property, one)));
    return String.join(";", chosen);
  }

  private static String number(String value) {
    try {
      // Bounded: a number of a thousand digits is none.
      if (value.length() <= 100) {
        var number = new BigDecimal(value.strip()).stripTrailingZeros();
        if (Math.abs((long) number.scale()) <= 100) {
          return number.toPlainString();
        }
      }
    } catch (NumberFormatException noNumber) {
      throw new BadValueException("INVALID_LONG", "%s was not a valid number".formatted(value));
    }
    throw new BadValueException("INVALID_LONG", "the value was not a valid number");
  }

  private static String date(String value) {
    try {
      if (!MILLIS.matcher(value).matches()) {
        return LocalDate.parse(value).toString();
      }
      var time = Instant.ofEpochMilli(Long.parseLong(value)).atOffset(ZoneOffset.UTC);
      if (time.toLocalTime().toNanoOfDay() != 0) {
        throw new BadValueException(
            "INVALID_DATE", "%s is at %s UTC, not midnight!".formatted(value, time.toLocalTime()));
      }
      return time.toLocalDate().toString();
    } catch (DateTimeException noDate) {
      throw new BadValueException("INVALID_DATE", "%s was not a valid date".formatted(value));
    }
  }

  private static String time(String value) {
    try {
      return MILLIS.matcher(value).matches()
          ? Json.time(Instant.ofEpochMilli(Long.parseLong(value)))
          : Json.time(OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeException noTime) {
      throw new BadValueException("INVALID_DATE", "%s was not a valid date".formatted(value));
    }
  }

  /// Unless it was cleared before, a stage moves forward only. Others are not in the row.
  private static boolean goesBack(Map<String, String> values, Optional<CrmRecord> record) {
    var wanted = HubSpotProperties.STAGES.indexOf(values.getOrDefault(HubSpotProperties.STAGE, ""));
    var standing =
        record
            .map(one -> HubSpotProperties.STAGES.indexOf(one.get(HubSpotProperties.STAGE)))
            .orElse(-1);
    return wanted >= 0 && wanted < standing;
  }

  private void checkFree(String name, String value, Optional<CrmRecord> record, Claims claims) {
    boolean address = name.equals(ContactStore.EMAIL);
    if (value.isEmpty() || !(address || hub.properties.isUnique(name))) {
      return;
    }
    if (address && hub.contacts.isBlocked(value)) {
      throw Refusal.validation("The contact cannot be saved: the address was deleted for privacy.");
    }
    var holder = address ? hub.contacts.byAddress(value) : hub.contacts.byUnique(name, value);
    long own = record.map(CrmRecord::id).orElse(claims.nobody());
    var other =
        holder.map(CrmRecord::id).filter(id -> id != own).or(() -> claims.taken(name, value, own));
    if (other.isPresent()) {
      throw address ? taken(other.get()) : taken(name, value, own, other.get());
    }
    claims.claim(name, value, own);
  }

  private static Refusal taken(long other) {
    return Refusal.conflict(
        "Contact already exists." + (other > 0 ? " Existing ID: " + other : ""));
  }

  private Refusal taken(String name, String value, long own, long other) {
    return Refusal.validation(
        ("Cannot set PropertyValueCoordinates{portalId=%d, objectTypeId=0-1, propertyName=%s,"
                + " value=%s} on %d. %d already has that value.")
            .formatted(hub.id, name, value, Math.max(0, own), Math.max(0, other)));
  }
}
