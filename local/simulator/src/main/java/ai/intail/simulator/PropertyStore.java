package ai.intail.simulator;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The properties of contacts and their groups, archived ones too.
final class PropertyStore {

  static final String FIRST_GROUP = "contactinformation";

  /// A group of properties.
  record Group(String name, String label, int displayOrder) {}

  private final Map<String, SimulatedProperty> live = new LinkedHashMap<>();
  private final Map<String, SimulatedProperty> archived = new LinkedHashMap<>();
  private final Set<String> onceNotUnique = new HashSet<>();
  final Map<String, Group> groups = new TreeMap<>();

  PropertyStore() {
    groups.put(FIRST_GROUP, new Group(FIRST_GROUP, "Contact information", 0));
    HubSpotProperties.contacts().forEach(this::put);
  }

  void put(SimulatedProperty property) {
    live.put(property.name(), property);
    if (!property.hasUniqueValue()) {
      onceNotUnique.add(property.name());
    }
  }

  Optional<SimulatedProperty> find(String name) {
    return Optional.ofNullable(live.get(name));
  }

  Optional<SimulatedProperty> findArchived(String name) {
    return Optional.ofNullable(archived.get(name));
  }

  boolean has(String name) {
    return live.containsKey(name);
  }

  boolean isUnique(String name) {
    return find(name).filter(SimulatedProperty::hasUniqueValue).isPresent();
  }

  /// A name that was used without can never be used with unique values.
  boolean wasNotUnique(String name) {
    return onceNotUnique.contains(name);
  }

  void archive(String name) {
    Optional.ofNullable(live.remove(name)).ifPresent(property -> archived.put(name, property));
  }

  Collection<SimulatedProperty> live() {
    return live.values();
  }

  Collection<SimulatedProperty> archived() {
    return archived.values();
  }

  long custom() {
    return live.values().stream().filter(one -> !one.hubspotDefined()).count();
  }
}
