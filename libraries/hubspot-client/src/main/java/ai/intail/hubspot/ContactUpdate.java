package ai.intail.hubspot;

import java.util.Map;

/// @param properties by internal name; an empty text clears a value
public record ContactUpdate(ContactId id, Map<String, String> properties) {

  public ContactUpdate {
    properties = Map.copyOf(properties);
  }

  @Override
  public String toString() {
    return "ContactUpdate[id=" + id + ", properties=" + properties.keySet() + "]";
  }
}
