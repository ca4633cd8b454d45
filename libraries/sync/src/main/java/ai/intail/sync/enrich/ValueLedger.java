package ai.intail.sync.enrich;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.RunId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What was written to whom. Thread-safe; one entry per record and run, the last one put stands.
public interface ValueLedger {

  Map<ContactId, Entry> of(HubId hub, RunId run, Collection<ContactId> contacts);

  void put(HubId hub, Collection<Entry> entries);

  /// All entries of a run, in no particular order.
  List<Entry> ofRun(HubId hub, RunId run);

  /// All entries of a record.
  List<Entry> ofContact(HubId hub, ContactId contact);

  /// Deletes the entries of the same records and runs; there may be none.
  void forget(HubId hub, Collection<Entry> entries);
}
