package ai.intail.enrichment.lead;

import ai.intail.enrichment.field.Segment;

/// For which report a lead is made.
public record ReportFacts(Segment segment, String name) {}
