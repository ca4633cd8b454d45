package ai.intail.hubspot;

/// What came of creating a property.
public sealed interface PropertyCreation {

  record Created() implements PropertyCreation {}

  /// A property of that name stands there already.
  record Exists(PropertyDefinition definition) implements PropertyCreation {}
}
