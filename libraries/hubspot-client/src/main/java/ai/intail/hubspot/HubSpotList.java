package ai.intail.hubspot;

import java.util.Optional;

/// A list (HubSpot's interface says segment).
///
/// @param objectTypeId `0-1` for a list of contacts
/// @param processingType MANUAL, DYNAMIC or SNAPSHOT; may change
/// @param size how many records are on it; HubSpot does not always say
public record HubSpotList(
    ListId id, String name, String objectTypeId, String processingType, Optional<Long> size) {}
