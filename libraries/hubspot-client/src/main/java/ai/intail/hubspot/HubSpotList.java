package ai.intail.hubspot;

/// @param objectTypeId `0-1` for a list of contacts
/// @param processingType MANUAL, DYNAMIC or SNAPSHOT; may change
public record HubSpotList(ListId id, String name, String objectTypeId, String processingType) {}
