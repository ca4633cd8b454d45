package ai.intail.hubspot;

import java.time.Instant;
import java.util.Map;

/// A contact as it was read.
///
/// @param properties those asked for that have a value: HubSpot's null, absent and empty are the
///   same
public record Contact(ContactId id, Map<String, String> properties, Instant createdAt) {

  public Contact {
    properties = Map.copyOf(properties);
  }

  @Override
  public String toString() {
    return "Contact[id=" + id + "]";
  }
}
