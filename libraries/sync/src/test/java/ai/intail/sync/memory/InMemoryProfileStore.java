package ai.intail.sync.memory;

import ai.intail.enrichment.profile.ProfileKey;
import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.ProfileStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Profiles by hub and id.
public final class InMemoryProfileStore implements ProfileStore {

  private final Map<HubId, Map<String, StoredProfile>> profiles = new HashMap<>();

  @Override
  public synchronized void put(HubId hub, Collection<StoredProfile> more) {
    var own = profiles.computeIfAbsent(hub, _ -> new LinkedHashMap<>());
    more.forEach(profile -> own.put(profile.id(), profile));
  }

  @Override
  public synchronized List<StoredProfile> byKeys(HubId hub, Collection<ProfileKey> keys) {
    return profiles.getOrDefault(hub, Map.of()).values().stream()
        .filter(profile -> keys.stream().anyMatch(profile.keys()::contains))
        .toList();
  }

  @Override
  public synchronized List<StoredProfile> byIds(HubId hub, Collection<String> ids) {
    return profiles.getOrDefault(hub, Map.of()).values().stream()
        .filter(profile -> ids.contains(profile.id()))
        .toList();
  }

  @Override
  public synchronized void forget(HubId hub, StoredProfile profile) {
    profiles.getOrDefault(hub, new LinkedHashMap<>()).remove(profile.id());
  }

  synchronized long forget(HubId hub) {
    return Forgetting.size(profiles.remove(hub));
  }
}
