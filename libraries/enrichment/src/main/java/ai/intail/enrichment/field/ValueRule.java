package ai.intail.enrichment.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which values a field takes, and when two texts are one value: HubSpot gives values back in forms
/// of its own, and what is equal must not be written again.
sealed interface ValueRule {

  /// `true` or `false`.
  record YesOrNo() implements ValueRule {}

  /// Plain digits; HubSpot may give `12.0` back for `12`.
  record Digits() implements ValueRule {}

  /// ISO 8601 in UTC with milliseconds; HubSpot may give milliseconds since 1970 back.
  record Time() implements ValueRule {}

  /// One of the options, case and all.
  record OneOf(Set<String> options) implements ValueRule {}

  /// Any text. HubSpot trims it.
  record Text() implements ValueRule {}

  /// Any text; capitals do not count.
  record Address() implements ValueRule {}

  Pattern DIGITS = Pattern.compile("\\d{1,19}");
  Pattern ISO_MILLIS = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
  Pattern EPOCH_MILLIS = Pattern.compile("-?\\d{1,15}");

  Map<Field, ValueRule> ALL =
      FieldCatalogue.all().stream()
          .collect(
              Collectors.toMap(
                  FieldDefinition::field,
                  ValueRule::rule,
                  (one, _) -> one,
                  () -> new EnumMap<>(Field.class)));

  static ValueRule of(Field field) {
    return ALL.getOrDefault(field, new Text());
  }

  private static ValueRule rule(FieldDefinition definition) {
    return switch (definition.type()) {
      case "bool" -> new YesOrNo();
      case "number" -> new Digits();
      case "datetime" -> new Time();
      case "enumeration" ->
          new OneOf(
              definition.options().stream()
                  .map(FieldOption::value)
                  .collect(Collectors.toUnmodifiableSet()));
      default ->
          switch (definition.field()) {
            case PREVIOUS_EMAIL, SOURCE_USER -> new Address();
            default -> new Text();
          };
    };
  }

  default boolean accepts(String value) {
    return switch (this) {
      case YesOrNo() -> value.equals("true") || value.equals("false");
      case Digits() -> DIGITS.matcher(value).matches();
      case Time() -> ISO_MILLIS.matcher(value).matches() && instant(value).isPresent();
      case OneOf(var options) -> options.contains(value);
      case Text(), Address() -> true;
    };
  }

  /// Whether HubSpot holds the value already.
  default boolean same(String value, String held) {
    if (value.equals(held)) {
      return true;
    }
    if (value.isEmpty() || held.isEmpty()) {
      return false;
    }
    return switch (this) {
      case YesOrNo() -> value.equals(held.strip().toLowerCase(Locale.ROOT));
      case Digits() -> isSameNumber(value, held.strip());
      case Time() -> instant(value).isPresent() && instant(value).equals(instant(held.strip()));
      case OneOf _ -> false;
      case Text() -> value.equals(held.strip());
      case Address() -> value.equalsIgnoreCase(held.strip());
    };
  }

  private static boolean isSameNumber(String value, String held) {
    try {
      return new BigDecimal(value).compareTo(new BigDecimal(held)) == 0;
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(
          EPOCH_MILLIS.matcher(text).matches()
              ? Instant.ofEpochMilli(Long.parseLong(text))
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
