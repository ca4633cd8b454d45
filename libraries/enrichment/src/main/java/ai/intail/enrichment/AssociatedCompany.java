package ai.intail.enrichment;

import java.util.Optional;

/// The company record that a contact is associated with.
public record AssociatedCompany(Optional<String> name, Optional<String> domain) {}
