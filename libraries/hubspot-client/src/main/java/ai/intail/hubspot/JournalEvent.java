package ai.intail.hubspot;

import java.time.Instant;
import java.util.Optional;

/// Something that happened, as the journal tells it; its form is not documented for all kinds, so
/// every part may be missing.
///
/// @param type lower case without separators, such as `listmembership` or `crmobject`
/// @param action upper case, such as `ADDED_TO_LIST`
/// @param list whose members changed
public record JournalEvent(
    String type,
    String action,
    Optional<HubId> hub,
    Optional<ListId> list,
    Optional<Long> object,
    Instant occurredAt) {}
