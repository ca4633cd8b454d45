package ai.intail.sync.stop;

import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import java.time.InstantSource;

/// Stops work and lets it go on. What is on its way when work is stopped ends within seconds; what
/// waits is put aside and done after the stop is lifted.
public final class StopWork {

  private final Stops stops;
  private final Reports reports;
  private final InstantSource clock;

  public StopWork(Stops stops, Reports reports, InstantSource clock) {
    this.stops = stops;
    this.reports = reports;
    this.clock = clock;
  }

  /// @param reason 1 to 200 characters
  /// @param by who stops it
  public void stop(Stop.Scope scope, String reason, String by) {
    stops.put(scope, new Stop(reason, by, clock.instant()));
  }

  /// One hub's reports are looked at with the next tick, those of all hubs as the schedule comes to
  /// them, within minutes.
  public void resume(Stop.Scope scope) {
    stops.lift(scope);
    switch (scope) {
      case Stop.Scope.Everything() -> {}
      case Stop.Scope.OneHub(var hub) -> {
        for (Report report : reports.of(hub)) {
          reports.due(hub, report.id(), clock.instant());
        }
      }
    }
  }
}
