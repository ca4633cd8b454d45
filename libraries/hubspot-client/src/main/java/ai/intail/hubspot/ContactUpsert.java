package ai.intail.hubspot;

import java.util.Map;

/// A contact to be written where the value stands, and created where it does not.
///
/// @param value of the id property, unlike any other's in the same call
/// @param properties by internal name
public record ContactUpsert(String value, Map<String, String> properties) {

  public ContactUpsert {
    properties = Map.copyOf(properties);
  }

  @Override
  public String toString() {
    return "ContactUpsert[properties=" + properties.keySet() + "]";
  }
}
