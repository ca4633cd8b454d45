package ai.intail.sync.enrich;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import java.util.Collection;
import java.util.Map;

/// Whom each report knows. Thread-safe; reads and writes in batches, unconditionally.
public interface Marks {

  Map<ContactId, Mark> of(HubId hub, ReportId report, Collection<ContactId> contacts);

  void put(HubId hub, ReportId report, Collection<Mark> marks);
}
