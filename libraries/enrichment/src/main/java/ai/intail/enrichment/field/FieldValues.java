package ai.intail.enrichment.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Values of Intail's own fields, as HubSpot takes them. A field that is not in it stays untouched.
///
/// No value is an empty text, save where an undo restores emptiness.
public final class FieldValues {

  /// HubSpot's limit for text.
  private static final int LONGEST = 65_536;

  private static final FieldValues NONE = new FieldValues(new EnumMap<>(Field.class));

  private static final Set<Field> NUMBERS =
      EnumSet.of(Field.ORIGINAL_CONTACT_ID, Field.SUGGESTED_OWNER_ID);

  private final EnumMap<Field, String> values;

  private FieldValues(EnumMap<Field, String> values) {
    this.values = values;
  }

  public static FieldValues none() {
    return NONE;
  }

  public static FieldValues of(Field field, String value) {
    return NONE.with(field, value);
  }

  /// Values that stood before; empty text clears a value.
  public static FieldValues restoring(Map<Field, String> before) {
    var values = new EnumMap<Field, String>(Field.class);
    values.putAll(before);
    return new FieldValues(values);
  }

  /// These values and one more; a blank value adds nothing.
  public FieldValues with(Field field, String value) {
    var trimmed = value.strip();
    if (trimmed.isEmpty()) {
      return this;
    }
    var more = new EnumMap<>(values);
    more.put(field, trimmed.length() <= LONGEST ? trimmed : trimmed.substring(0, LONGEST));
    return new FieldValues(more);
  }

  public FieldValues with(Field field, Optional<String> value) {
    return value.map(present -> with(field, present)).orElse(this);
  }

  /// ISO 8601, UTC, milliseconds: as HubSpot gives it back.
  public FieldValues with(Field field, Instant time) {
    var text = time.truncatedTo(ChronoUnit.MILLIS).toString();
    return with(field, text.contains(".") ? text : text.replace("Z", ".000Z"));
  }

  /// These values and those; where both have a field, those.
  public FieldValues and(FieldValues those) {
    var all = new EnumMap<>(values);
    all.putAll(those.values);
    return new FieldValues(all);
  }

  public FieldValues without(Set<Field> fields) {
    var rest = new EnumMap<>(values);
    rest.keySet().removeAll(fields);
    return new FieldValues(rest);
  }

  /// The values that are not what a record holds.
  ///
  /// @param properties of the record, by property name
  public FieldValues differingFrom(Map<String, String> properties) {
    var differing = new EnumMap<>(values);
    differing
        .entrySet()
        .removeIf(
            entry ->
                same(
                    entry.getKey(),
                    entry.getValue(),
                    properties.getOrDefault(entry.getKey().property(), "")));
    return new FieldValues(differing);
  }

  private static boolean same(Field field, String value, String held) {
    if (value.equals(held)) {
      return true;
    }
    if (!NUMBERS.contains(field) || held.isEmpty() || value.isEmpty()) {
      return false;
    }
    try {
      return new BigDecimal(value).compareTo(new BigDecimal(held)) == 0;
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }

  public Optional<String> get(Field field) {
    return Optional.ofNullable(values.get(field));
  }

  public Set<Field> fields() {
    return Collections.unmodifiableSet(values.keySet());
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /// By the internal name of the property.
  public SortedMap<String, String> byProperty() {
    var byProperty = new TreeMap<String, String>();
    values.forEach((field, value) -> byProperty.put(field.property(), value));
    return byProperty;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldValues those && values.equals(those.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /// The fields' names; values may tell of people.
  @Override
  public String toString() {
    return "FieldValues" + values.keySet();
  }
}
