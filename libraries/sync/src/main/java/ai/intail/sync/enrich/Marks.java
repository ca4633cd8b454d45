package ai.intail.sync.enrich;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Whom each report knows. Thread-safe; reads and writes in batches, unconditionally.
public interface Marks {

  Map<ContactId, Mark> of(HubId hub, ReportId report, Collection<ContactId> contacts);

  void put(HubId hub, ReportId report, Collection<Mark> marks);

  /// Puts one mark in the place of another, or where none stands.
  ///
  /// @return false, and nothing changed, if another than `expected` stands there
  boolean replace(HubId hub, ReportId report, Optional<Mark> expected, Mark by);

  /// Deletes the marks of these contacts; there may be none.
  void forget(HubId hub, ReportId report, Collection<ContactId> contacts);
}
