package ai.intail.sources;

import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.profile.ProfileKey;
import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.ProfileSource;
import ai.intail.sync.enrich.ProfileStore;
import ai.intail.sync.enrich.ProfileStore.StoredProfile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Profiles that the customer loaded from a file.
public final class DatasetSource implements ProfileSource {

  public static final String NAME = "Dataset";

  private final ProfileStore store;

  public DatasetSource(ProfileStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Profile> candidates(HubId hub, Collection<ProfileKey> keys, Instant deadline) {
    return store.byKeys(hub, keys).stream()
        .map(StoredProfile::text)
        .map(PersonSchema::parse)
        .toList();
  }

  /// Stores the lines of a file for a hub.
  public void load(HubId hub, List<ProfilesFile.Line> lines, Instant now) {
    store.put(
        hub,
        lines.stream()
            .map(
                line ->
                    new StoredProfile(
                        line.profile().id(), line.text(), line.profile().keys(), NAME, now))
            .toList());
  }
}
