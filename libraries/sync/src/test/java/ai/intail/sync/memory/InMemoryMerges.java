package ai.intail.sync.memory;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.erase.Merges;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Survivors by merged record.
public final class InMemoryMerges implements Merges {

  private record Key(HubId hub, ContactId merged) {}

  private final Map<Key, ContactId> survivors = new HashMap<>();

  @Override
  public synchronized void note(HubId hub, ContactId merged, ContactId into) {
    survivors.put(new Key(hub, merged), into);
  }

  @Override
  public synchronized Optional<ContactId> survivorOf(HubId hub, ContactId merged) {
    return Optional.ofNullable(survivors.get(new Key(hub, merged)));
  }

  @Override
  public synchronized List<ContactId> mergedInto(HubId hub, ContactId survivor) {
    return survivors.entrySet().stream()
        .filter(one -> one.getKey().hub().equals(hub) && one.getValue().equals(survivor))
        .map(one -> one.getKey().merged())
        .sorted()
        .toList();
  }

  @Override
  public synchronized void forget(HubId hub, ContactId contact) {
    survivors.remove(new Key(hub, contact));
    mergedInto(hub, contact).forEach(merged -> survivors.remove(new Key(hub, merged)));
  }

  synchronized long forget(HubId hub) {
    return Forgetting.keys(survivors, key -> key.hub().equals(hub));
  }
}
