package ai.intail.sync.enrich;

import ai.intail.enrichment.profile.ProfileKey;
import ai.intail.hubspot.HubId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Keeps profiles as a source gave them, to be found by their keys. Thread-safe.
public interface ProfileStore {

  /// Stores profiles; one of the same id is replaced.
  void put(HubId hub, Collection<StoredProfile> profiles);

  /// Those that stand under any of the keys, each once.
  List<StoredProfile> byKeys(HubId hub, Collection<ProfileKey> keys);

  /// Those that have one of the ids.
  List<StoredProfile> byIds(HubId hub, Collection<String> ids);

  /// Deletes a profile and takes it off its keys.
  void forget(HubId hub, StoredProfile profile);

  /// @param text the profile in the source's own form
  record StoredProfile(
      String id, String text, Set<ProfileKey> keys, String source, Instant fetchedAt) {
    public StoredProfile {
      keys = Set.copyOf(keys);
    }

    @Override
    public String toString() {
      return "StoredProfile[source=" + source + "]";
    }
  }
}
