package ai.intail.simulator;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/// A contact as it stands.
public record SimulatedContact(
    long id, SortedMap<String, String> properties, Instant createdAt, State state) {

  public SimulatedContact {
    properties = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }

  /// Whether it can be read; archived ones can be restored for 90 days.
  public enum State {
    LIVE,
    ARCHIVED
  }

  public String property(String name) {
    return properties.getOrDefault(name, "");
  }
}
