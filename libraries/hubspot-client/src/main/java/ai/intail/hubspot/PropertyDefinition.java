package ai.intail.hubspot;

import java.util.List;
import java.util.Optional;

/// What a property is.
///
/// @param name lower-case letters, digits and underscores, beginning with a letter; up to 100
/// @param type `bool`, `date`, `datetime`, `enumeration`, `number`, `phone_number` or `string`
/// @param fieldType how it is shown, such as `text`, `select`, `booleancheckbox`; has to go with
///   the type
/// @param group the name of a group that exists
/// @param options of an enumeration; of a bool, `true` and `false`
/// @param hasUniqueValue never to be changed; up to 10 of an object's properties
/// @param access HubSpot's; left out where a property is created
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
    Optional<String> numberDisplayHint,
    Access access) {

  /// Whether values can be written.
  public enum Access {
    WRITABLE,
    /// HubSpot sets or calculates them; a write is refused.
    READ_ONLY
  }

  public PropertyDefinition {
    options = List.copyOf(options);
  }

  /// One to be created.
  public PropertyDefinition(
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
    this(
        name,
        label,
        type,
        fieldType,
        description,
        group,
        options,
        hasUniqueValue,
        formField,
        numberDisplayHint,
        Access.WRITABLE);
  }
}
