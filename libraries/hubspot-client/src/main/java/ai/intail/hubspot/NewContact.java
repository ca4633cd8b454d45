package ai.intail.hubspot;

import java.util.Map;

/// @param traceId unlike any other's in the same call; HubSpot's answers name it
public record NewContact(String traceId, Map<String, String> properties) {

  public NewContact {
    properties = Map.copyOf(properties);
  }

  @Override
  public String toString() {
    return "NewContact[properties=" + properties.keySet() + "]";
  }
}
