package ai.intail.sync.enrich;

import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.profile.ProfileKey;
import ai.intail.hubspot.HubId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Where profiles come from.
public interface ProfileSource {

  /// What `intail_source` says of facts that come from here.
  String name();

  /// All people who can be meant by any of the keys: candidates, not yet matches.
  ///
  /// @param keys of any number of contacts
  /// @throws ai.intail.sync.StoreUnavailableException if the source did not answer in time
  List<Profile> candidates(HubId hub, Collection<ProfileKey> keys, Instant deadline);
}
