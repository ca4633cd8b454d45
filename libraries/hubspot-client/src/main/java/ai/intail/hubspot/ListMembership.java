package ai.intail.hubspot;

import java.time.Instant;

/// A list that a contact is on.
///
/// @param since when it joined last
public record ListMembership(ListId list, Instant since) {}
