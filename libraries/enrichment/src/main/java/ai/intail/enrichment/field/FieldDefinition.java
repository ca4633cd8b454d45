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
}
