package ai.intail.simulator;

import java.util.List;
import java.util.Optional;

/// A property as it is defined.
public record SimulatedProperty(
    String name,
    String label,
    String type,
    String fieldType,
    String description,
    String groupName,
    List<Option> options,
    boolean hasUniqueValue,
    boolean formField,
    Optional<String> numberDisplayHint,
    boolean hubspotDefined) {

  public SimulatedProperty {
    options = List.copyOf(options);
  }

  /// One value that a choice takes.
  public record Option(String label, String value, int displayOrder, boolean hidden) {}

  SimulatedProperty withOptions(List<Option> others) {
    return new SimulatedProperty(
        name,
        label,
        type,
        fieldType,
        description,
        groupName,
        others,
        hasUniqueValue,
        formField,
        numberDisplayHint,
        hubspotDefined);
  }

  static SimulatedProperty ofHubSpot(String name, String type, String fieldType) {
    return new SimulatedProperty(
        name,
        name,
        type,
        fieldType,
        "",
        "contactinformation",
        List.of(),
        false,
        true,
        Optional.empty(),
        true);
  }
}
