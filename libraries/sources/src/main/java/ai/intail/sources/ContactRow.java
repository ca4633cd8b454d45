package ai.intail.sources;

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

  @Override
  public String toString() {
    return "ContactRow[" + id + "]";
  }
}
