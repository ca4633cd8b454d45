package ai.intail.sync.memory;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.RunId;
import ai.intail.sync.enrich.Entry;
import ai.intail.sync.enrich.ValueLedger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Entries by hub, run and record.
public final class InMemoryValueLedger implements ValueLedger {

  private record Key(HubId hub, RunId run, ContactId contact) {}

  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  @Override
  public synchronized Map<ContactId, Entry> of(
      HubId hub, RunId run, Collection<ContactId> contacts) {
    var found = new LinkedHashMap<ContactId, Entry>();
    for (ContactId contact : contacts) {
      var entry = entries.get(new Key(hub, run, contact));
      if (entry != null) {
        found.put(contact, entry);
      }
    }
    return found;
  }

  @Override
  public synchronized void put(HubId hub, Collection<Entry> more) {
    more.forEach(entry -> entries.put(new Key(hub, entry.run(), entry.contact()), entry));
  }

  @Override
  public synchronized List<Entry> ofRun(HubId hub, RunId run) {
    return entries.entrySet().stream()
        .filter(one -> one.getKey().hub().equals(hub) && one.getKey().run().equals(run))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public synchronized List<Entry> ofContact(HubId hub, ContactId contact) {
    return entries.entrySet().stream()
        .filter(one -> one.getKey().hub().equals(hub) && one.getKey().contact().equals(contact))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public synchronized void forget(HubId hub, Collection<Entry> some) {
    some.forEach(entry -> entries.remove(new Key(hub, entry.run(), entry.contact())));
  }

  synchronized long forget(HubId hub) {
    return Forgetting.keys(entries, key -> key.hub().equals(hub));
  }
}
