package ai.intail.sync.report;

import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The registered reports and when each is to be looked at. Thread-safe.
public interface Reports {

  /// @return false, and nothing changed, if a report of this id stands there already
  boolean add(Report report, Instant dueAt);

  Optional<Report> find(HubId hub, ReportId report);

  /// All reports of a hub, the oldest first.
  List<Report> of(HubId hub);

  /// Changes the state of a report; nothing happens if it is gone.
  void enter(HubId hub, ReportId report, Report.State state);

  /// Sets when the report is to be looked at next; nothing happens if it is gone.
  void due(HubId hub, ReportId report, Instant at);

  /// The reports of all hubs whose time has come, those that wait longest first.
  ///
  /// @param limit most reports returned
  List<Report> dueBy(Instant now, int limit);
}
