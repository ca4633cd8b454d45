package ai.intail.sync.sweep;

import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;

/// Whose cursor it is: a report's own, or that of one run which walks the members by itself.
public sealed interface CursorKey {

  HubId hub();

  ReportId report();

  record OfReport(HubId hub, ReportId report) implements CursorKey {}

  record OfRun(HubId hub, ReportId report, RunId run) implements CursorKey {}
}
