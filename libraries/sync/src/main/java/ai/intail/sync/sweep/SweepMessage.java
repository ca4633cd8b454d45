package ai.intail.sync.sweep;

import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import java.time.Instant;

/// What travels on the sweeps queue: it says *look*, never who joined.
public sealed interface SweepMessage {

  HubId hub();

  ReportId report();

  /// Somebody may have joined.
  record Look(HubId hub, ReportId report) implements SweepMessage {}

  /// A sweep stopped in its midst.
  ///
  /// @param cursorVersion what the cursor must stand at; else somebody else went on
  record Continue(HubId hub, ReportId report, long cursorVersion) implements SweepMessage {}

  /// A person asked for a run over all members ("run now").
  ///
  /// @param user who asked
  /// @param cursorVersion what the walk's cursor must stand at, 0 at first
  record Walk(
      HubId hub, ReportId report, RunId run, String user, Instant askedAt, long cursorVersion)
      implements SweepMessage {
    @Override
    public String toString() {
      return "Walk[hub=%s, report=%s, run=%s, cursorVersion=%d]"
          .formatted(hub, report, run, cursorVersion);
    }
  }
}
