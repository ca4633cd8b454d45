package ai.intail.hubspot;

import java.util.Optional;

/// One value that a property may have. Label, value and description have up to 3,000 characters
/// together, and a property up to 5,000 options.
///
/// @param value HubSpot compares it by case
/// @param displayOrder from 0; -1 for last
/// @param hidden from the choice, not from the records that have it
public record PropertyOption(
    String label, String value, int displayOrder, boolean hidden, Optional<String> description) {

  /// Without a description.
  public PropertyOption(String label, String value, int displayOrder, boolean hidden) {
    this(label, value, displayOrder, hidden, Optional.empty());
  }
}
