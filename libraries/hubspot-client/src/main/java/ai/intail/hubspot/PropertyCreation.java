package ai.intail.hubspot;

import java.util.Optional;

/// What came of creating a property.
public sealed interface PropertyCreation {

  /// HubSpot made it.
  record Created() implements PropertyCreation {}

  /// A property of that name stands there already, and was left as it is.
  record Exists(PropertyDefinition definition) implements PropertyCreation {}

  /// HubSpot refused this one: its type, its options, a limit of the account.
  ///
  /// @param message HubSpot's own words
  record Refused(String category, String message, Optional<String> correlationId)
      implements PropertyCreation {}
}
