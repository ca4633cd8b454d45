package ai.intail.hubspot;

import java.util.List;
import java.util.Optional;

/// What a property is.
///
/// @param type such as `string`, `enumeration`, `bool`
/// @param fieldType how it is shown, such as `text`, `select`, `booleancheckbox`
public record PropertyDefinition(
    String name,
    String label,
    String type,
    String fieldType,
    String description,
    String group,
    List<PropertyOption> options,
    boolean hasUniqueValue,
    boolean formField,
    Optional<String> numberDisplayHint) {

  public PropertyDefinition {
    options = List.copyOf(options);
  }
}
