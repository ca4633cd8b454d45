package ai.intail.hubspot;

/// One value that a property may have.
///
/// @param value HubSpot compares it by case
public record PropertyOption(String label, String value, int displayOrder, boolean hidden) {}
