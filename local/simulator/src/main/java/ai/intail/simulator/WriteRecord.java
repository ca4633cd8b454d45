package ai.intail.simulator;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One write that took effect through the API, with every property that it named.
///
/// @param id of the record, or the name of the property or group
/// @param token the end of the access token by which it was written
public record WriteRecord(
    Instant at, Kind kind, String id, SortedMap<String, Change> changes, String token) {

  public WriteRecord {
    changes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(changes));
  }

  /// What was written.
  public enum Kind {
    CONTACT_CREATED,
    CONTACT_UPDATED,
    CONTACT_ARCHIVED,
    PROPERTY_CREATED,
    PROPERTY_CHANGED,
    GROUP_CREATED
  }

  /// What stood before and stands after; empty for no value.
  public record Change(Optional<String> before, Optional<String> after) {}
}
