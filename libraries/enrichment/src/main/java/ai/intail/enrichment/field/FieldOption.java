package ai.intail.enrichment.field;

/// One value that a field may have.
public record FieldOption(String label, String value) {}
