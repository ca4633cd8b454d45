package ai.intail.sync.report;

import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import ai.intail.sync.sweep.SweepMessage;
import ai.intail.sync.sweep.SweepQueue;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Starts a run over all members of a report's list. Nobody is dropped as known.
public final class RunNow {

  private final Reports reports;
  private final SweepQueue queue;
  private final InstantSource clock;

  public RunNow(Reports reports, SweepQueue queue, InstantSource clock) {
    this.reports = reports;
    this.queue = queue;
    this.clock = clock;
  }

  /// @param user who asks
  /// @param request unlike any other's; the same request is the same run
  /// @return empty if there is no such report
  public Optional<RunId> start(HubId hub, ReportId report, String user, String request) {
    return reports
        .find(hub, report)
        .map(
            found -> {
              var run = RunId.ofRequest(report, request);
              queue.send(
                  List.of(new SweepMessage.Walk(hub, report, run, user, clock.instant(), 0)));
              return run;
            });
  }
}
