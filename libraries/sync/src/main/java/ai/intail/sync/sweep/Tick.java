package ai.intail.sync.sweep;

import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Sends a look for every report whose time has come.
public final class Tick {

  /// How long a report is left alone when nothing says that its list has changed.
  public static final Duration INTERVAL = Duration.ofMinutes(5);

  /// Most reports of one tick: the others wait longest next time and come first.
  private static final int MOST = 1_000;

  private final Reports reports;
  private final SweepQueue queue;

  public Tick(Reports reports, SweepQueue queue) {
    this.reports = reports;
    this.queue = queue;
  }

  /// The look is sent before the next time is set: a crash between the two costs one look too many.
  ///
  /// @param now the time of the tick, as the schedule says it
  /// @return how many looks were sent
  public int tick(Instant now) {
    List<Report> due = reports.dueBy(now, MOST);
    queue.send(
        due.stream().map(report -> new SweepMessage.Look(report.hub(), report.id())).toList());
    due.forEach(report -> reports.due(report.hub(), report.id(), now.plus(INTERVAL)));
    return due.size();
  }
}
