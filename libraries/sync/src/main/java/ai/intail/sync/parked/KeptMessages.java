package ai.intail.sync.parked;

import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import java.util.List;

/// The messages that are kept until a hub's work goes on. Thread-safe.
public interface KeptMessages {

  /// Kept twice, it is one.
  void keep(Kept kept);

  /// Those of one report: the walks, and the parts of each run in their order.
  List<Kept> of(HubId hub, ReportId report);

  /// Nothing happens if it is not there.
  void drop(Kept kept);
}
