package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reports by hub and id.
public final class InMemoryReports implements Reports {

  private record Key(HubId hub, ReportId report) {}

  private record Due(Report report, Instant at) {}

  private final Map<Key, Due> reports = new LinkedHashMap<>();

  @Override
  public synchronized boolean add(Report report, Instant dueAt) {
    return reports.putIfAbsent(new Key(report.hub(), report.id()), new Due(report, dueAt)) == null;
  }

  @Override
  public synchronized Optional<Report> find(HubId hub, ReportId report) {
    return Optional.ofNullable(reports.get(new Key(hub, report))).map(Due::report);
  }

  @Override
  public synchronized List<Report> of(HubId hub) {
    return reports.values().stream()
        .map(Due::report)
        .filter(report -> report.hub().equals(hub))
        .sorted(Comparator.comparing(Report::registeredAt))
        .toList();
  }

  @Override
  public synchronized void enter(HubId hub, ReportId report, Report.State state) {
    reports.computeIfPresent(
        new Key(hub, report), (_, due) -> new Due(due.report().in(state), due.at()));
  }

  @Override
  public synchronized void due(HubId hub, ReportId report, Instant at) {
    reports.computeIfPresent(new Key(hub, report), (_, due) -> new Due(due.report(), at));
  }

  @Override
  public synchronized List<Report> dueBy(Instant now, int limit) {
    return reports.values().stream()
        .filter(due -> !due.at().isAfter(now))
        .sorted(Comparator.comparing(Due::at))
        .limit(limit)
        .map(Due::report)
        .toList();
  }

  synchronized long forget(HubId hub) {
    return Forgetting.keys(reports, key -> key.hub().equals(hub));
  }
}
