package ai.intail.sync.memory;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.CompanyMemory;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Companies by hub and contact.
public final class InMemoryCompanyMemory implements CompanyMemory {

  private record Key(HubId hub, ContactId contact) {}

  private final Map<Key, Remembered> companies = new HashMap<>();

  @Override
  public synchronized Map<ContactId, Remembered> of(HubId hub, Collection<ContactId> contacts) {
    var found = new LinkedHashMap<ContactId, Remembered>();
    for (ContactId contact : contacts) {
      var one = companies.get(new Key(hub, contact));
      if (one != null) {
        found.put(contact, one);
      }
    }
    return found;
  }

  @Override
  public synchronized void put(HubId hub, Map<ContactId, Remembered> more) {
    more.forEach((contact, one) -> companies.put(new Key(hub, contact), one));
  }

  @Override
  public synchronized void forget(HubId hub, ContactId contact) {
    companies.remove(new Key(hub, contact));
  }

  synchronized long forget(HubId hub) {
    return Forgetting.keys(companies, key -> key.hub().equals(hub));
  }
}
