package ai.intail.enrichment.field;

import java.util.List;
import java.util.Optional;

/// What a field is in HubSpot.
///
/// @param type HubSpot's type, such as `enumeration`
/// @param fieldType how HubSpot shows it, such as `select`
/// @param unique whether no two records may have the same value
/// @param numberDisplayHint how a number is shown
public record FieldDefinition(
    Field field,
    String label,
    String type,
    String fieldType,
    String description,
    List<FieldOption> options,
    boolean unique,
    Optional<String> numberDisplayHint) {

  public FieldDefinition {
    options = List.copyOf(options);
  }

  /// Whether a trimmed text is a value of this field: one of its options, `true` or `false`,
  /// digits, a time in UTC with milliseconds, or any text.
  public boolean accepts(String value) {
    return ValueRule.of(field).accepts(value);
  }
}
