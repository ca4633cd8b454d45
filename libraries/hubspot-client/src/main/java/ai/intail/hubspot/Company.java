package ai.intail.hubspot;

import java.time.Instant;
import java.util.Optional;

/// A company record.
public record Company(
    CompanyId id,
    Optional<String> name,
    Optional<String> domain,
    Optional<OwnerId> owner,
    Instant createdAt) {}
