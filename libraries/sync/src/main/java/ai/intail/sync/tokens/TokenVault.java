package ai.intail.sync.tokens;

import ai.intail.hubspot.HubId;
import java.util.Optional;

/// Keeps the tokens of each connection: one secret, each grant a version of it. A version is known
/// by the number under which the connection's item names it. Thread-safe.
public interface TokenVault {

  /// Stores a grant under its number. A number is never used for two grants.
  ///
  /// @return the version's name, as the connection's item is to keep it
  String put(HubId hub, long number, StoredGrant grant);

  /// @param version a name that [#put] returned
  Optional<StoredGrant> read(HubId hub, String version);

  /// Makes `version` the one that a person sees as current and lets older ones go.
  void settle(HubId hub, long number, String version);

  /// Deletes all versions.
  void forget(HubId hub);
}
