package ai.intail.sync.runs;

import ai.intail.hubspot.HubId;
import ai.intail.sync.Cause;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import java.time.Instant;

/// One unit that a user can look at.
///
/// @param sent how many joins stand in its messages so far
/// @param reading whether the sweep has come to the list's end
public record Run(
    HubId hub,
    RunId id,
    ReportId report,
    Cause cause,
    Instant startedAt,
    long sent,
    Reading reading) {

  /// Whether the sweep has come to the list's end.
  public enum Reading {
    GOES_ON,
    ENDED
  }
}
