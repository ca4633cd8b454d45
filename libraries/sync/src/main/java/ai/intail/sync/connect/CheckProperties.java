package ai.intail.sync.connect;

import ai.intail.hubspot.HubAccount;
import ai.intail.hubspot.HubId;
import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import java.time.InstantSource;

/// Looks whether a hub has all properties and lets its reports wait until it has.
public final class CheckProperties {

  private final PropertySetup setup;
  private final PropertyChecks checks;
  private final Reports reports;
  private final InstantSource clock;

  public CheckProperties(
      PropertySetup setup, PropertyChecks checks, Reports reports, InstantSource clock) {
    this.setup = setup;
    this.checks = checks;
    this.reports = reports;
    this.clock = clock;
  }

  /// Creates what is missing, where it may, and goes on with the reports that waited for it.
  ///
  /// @param account of the hub; see [PropertySetup#run]
  public PropertySetup.Outcome run(HubId hub, HubAccount account) {
    var outcome = look(account);
    keep(hub, outcome);
    return outcome;
  }

  /// The same in two steps, the first of which changes nothing of ours.
  PropertySetup.Outcome look(HubAccount account) {
    return setup.run(account);
  }

  void keep(HubId hub, PropertySetup.Outcome outcome) {
    var check = new PropertyCheck(clock.instant(), outcome);
    checks.keep(hub, check);
    for (Report report : reports.of(hub)) {
      if (check.isReady()) {
        goOn(report);
      } else {
        pause(report);
      }
    }
  }

  private void goOn(Report report) {
    switch (report.state()) {
      case Report.State.LacksProperties() -> {
        // What joined meanwhile was let go, so the list is read again.
        reports.enter(report.hub(), report.id(), new Report.State.Behind());
        reports.due(report.hub(), report.id(), clock.instant());
      }
      case Report.State.Watching(), Report.State.Behind() ->
          reports.due(report.hub(), report.id(), clock.instant());
      case Report.State.Paused _ -> {} // For a reason of its own.
    }
  }

  private void pause(Report report) {
    if (report.state().isWatched()) {
      reports.enter(report.hub(), report.id(), new Report.State.LacksProperties());
    }
  }
}
