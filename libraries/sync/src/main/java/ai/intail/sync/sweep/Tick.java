package ai.intail.sync.sweep;

import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Sends a look for every report whose time has come.
public final class Tick {

  /// How long a report is left alone when nothing says that its list has changed.
  static final Duration INTERVAL = Duration.ofMinutes(5);

  /// Most reports of one tick: the others wait longest next time and come first.
  private static final int MOST = 1_000;

  private final Reports reports;
  private final SweepQueue queue;
  private final InstantSource clock;

  public Tick(Reports reports, SweepQueue queue, InstantSource clock) {
    this.reports = reports;
    this.queue = queue;
    this.clock = clock;
  }

  /// The look is sent before the next time is set: a crash between the two costs one look too many.
  ///
  /// @return how many looks were sent
  public int tick() {
    var now = clock.instant();
    List<Report> due = reports.dueBy(now, MOST);
    queue.send(
        due.stream().map(report -> new SweepMessage.Look(report.hub(), report.id())).toList());
    due.forEach(report -> reports.due(report.hub(), report.id(), now.plus(INTERVAL)));
    return due.size();
  }
}
