package ai.intail.enrichment.field;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
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
  ///
  /// @throws IllegalArgumentException if the field takes no such value (see
  ///   [FieldDefinition#accepts])
  public FieldValues with(Field field, String value) {
    var trimmed = value.strip();
    if (trimmed.isEmpty()) {
      return this;
    }
    if (!ValueRule.of(field).accepts(trimmed)) {
      throw new IllegalArgumentException("a value that " + field.property() + " does not take");
    }
    var more = new EnumMap<>(values);
    more.put(field, cut(trimmed));
    return new FieldValues(more);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean splitsLetter = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, splitsLetter ? LONGEST - 1 : LONGEST).strip();
  }

  public FieldValues with(Field field, Optional<String> value) {
    return value.map(present -> with(field, present)).orElse(this);
  }

  /// ISO 8601, UTC, milliseconds: as HubSpot gives it back.
  public FieldValues with(Field field, Instant time) {
    var text = time.truncatedTo(ChronoUnit.MILLIS).toString();
    return with(field, text.contains(".") ? text : text.replace("Z", ".000Z"));
  }

  /// These values, and which run wrote them when: that goes along with every write.
  ///
  /// @param exportId the run's id
  public FieldValues writtenBy(String exportId, Instant now) {
    return with(Field.EXPORT_ID, exportId).with(Field.LAST_MODIFIED_DATE, now);
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
                ValueRule.of(entry.getKey())
                    .same(
                        entry.getValue(), properties.getOrDefault(entry.getKey().property(), "")));
    return new FieldValues(differing);
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
