package ai.intail.sources;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One contact of an export.
///
/// @param properties by internal name, without empty ones
/// @param ownerName what the column "Contact owner" says
public record ContactRow(long id, Map<String, String> properties, Optional<String> ownerName) {

  public ContactRow {
    properties = Map.copyOf(properties);
  }

  /// When HubSpot got to know the contact, if the export says so.
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(properties.get("createdate")).map(Instant::parse);
  }

  @Override
  public String toString() {
    return "ContactRow[" + id + "]";
  }
}
