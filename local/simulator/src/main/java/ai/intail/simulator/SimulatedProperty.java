package ai.intail.simulator;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A property as it is defined.
///
/// @param displayOrder -1 for the last place
public record SimulatedProperty(
    String name,
    String label,
    String type,
    String fieldType,
    String description,
    String groupName,
    List<Option> options,
    Set<Trait> traits,
    Optional<String> numberDisplayHint,
    int displayOrder,
    Instant createdAt,
    Instant updatedAt) {

  public SimulatedProperty {
    options = List.copyOf(options);
    traits = Set.copyOf(traits);
  }

  /// One value that a choice takes.
  public record Option(
      String label, String value, String description, int displayOrder, boolean hidden) {}

  /// What is special about a property.
  public enum Trait {
    HUBSPOT_DEFINED,
    UNIQUE,
    FORM_FIELD,
    HIDDEN,
    /// HubSpot works its value out; nobody writes it.
    CALCULATED,
    READ_ONLY_VALUE,
    /// Its options are the account's owners.
    EXTERNAL_OPTIONS,
    SENSITIVE,
    HIGHLY_SENSITIVE
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  public boolean hubspotDefined() {
    return has(Trait.HUBSPOT_DEFINED);
  }

  public boolean hasUniqueValue() {
    return has(Trait.UNIQUE);
  }

  public boolean formField() {
    return has(Trait.FORM_FIELD);
  }

  boolean isReadOnly() {
    return has(Trait.READ_ONLY_VALUE) || has(Trait.CALCULATED);
  }

  /// Whether it takes several of its options at once.
  boolean takesSeveral() {
    return type.equals("enumeration") && fieldType.equals("checkbox");
  }

  String sensitivity() {
    if (has(Trait.HIGHLY_SENSITIVE)) {
      return "highly_sensitive";
    }
    return has(Trait.SENSITIVE) ? "sensitive" : "non_sensitive";
  }

  /// One that HubSpot brings along.
  static SimulatedProperty ofHubSpot(
      String name, String type, String fieldType, List<Option> options, Trait... traits) {
    var all = EnumSet.of(Trait.HUBSPOT_DEFINED, traits);
    return new SimulatedProperty(
        name,
        name,
        type,
        fieldType,
        "",
        PropertyStore.FIRST_GROUP,
        options,
        all,
        Optional.empty(),
        -1,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
