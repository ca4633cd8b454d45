package ai.intail.sync.parked;

import ai.intail.hubspot.HubId;
import ai.intail.sync.Cause;
import ai.intail.sync.ReportId;
import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.report.Report;
import ai.intail.sync.report.Reports;
import ai.intail.sync.runs.PartResult;
import ai.intail.sync.runs.Runs;
import ai.intail.sync.sweep.SweepMessage;
import java.util.List;

/// Puts messages aside, so that they can be acknowledged and nothing is lost: the report is marked
/// *behind*, and once the hub's work goes on its sweep reads the list again and sends what was
/// kept.
public final class Parking {

  private final Reports reports;
  private final Runs runs;
  private final KeptMessages kept;

  public Parking(Reports reports, Runs runs, KeptMessages kept) {
    this.reports = reports;
    this.runs = runs;
    this.kept = kept;
  }

  /// Joins that a list holds move on to the run that reads it again; what no list holds is kept.
  public void park(ChangeMessage message) {
    switch (message.cause()) {
      case Cause.ListJoin _ -> {
        markBehind(message.hub(), message.report());
        letGo(message);
      }
      case Cause.Manual _ -> {
        kept.keep(new Kept.Part(message));
        markBehind(message.hub(), message.report());
      }
    }
  }

  /// A look is not kept: whoever joined is read from the cursor.
  public void park(SweepMessage.OfReport message) {
    switch (message) {
      case SweepMessage.Walk walk -> {
        kept.keep(new Kept.Walk(walk));
        markBehind(walk.hub(), walk.report());
      }
      case SweepMessage.Look _, SweepMessage.Continue _ -> {}
    }
  }

  /// Gives a part the result that none of its joins was processed by it.
  public void letGo(ChangeMessage message) {
    runs.savePart(
        message.hub(),
        new PartResult(message.run(), message.part(), List.of(), message.joins().size()));
  }

  private void markBehind(HubId hub, ReportId report) {
    reports.enter(hub, report, new Report.State.Behind());
  }
}
