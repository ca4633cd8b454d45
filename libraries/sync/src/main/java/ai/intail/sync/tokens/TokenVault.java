package ai.intail.sync.tokens;

import ai.intail.hubspot.HubId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /// Deletes the secret with all versions.
  void forget(HubId hub);

  /// What stands in the vault for one hub.
  ///
  /// @param changedAt when a version was last added or let go
  /// @param numbers of the grants that were put and not let go
  record Secret(HubId hub, Instant changedAt, Set<Long> numbers) {
    public Secret {
      numbers = Set.copyOf(numbers);
    }
  }

  /// Some of all secrets.
  ///
  /// @param next where to read on; empty at the end
  record Page(List<Secret> secrets, Optional<String> next) {
    public Page {
      secrets = List.copyOf(secrets);
    }
  }

  /// Reads the secrets of all hubs, up to 100 at once. Changes of the last seconds may be missing.
  ///
  /// @param after what the page before said; one that is no longer valid begins anew
  Page page(Optional<String> after);

  /// The secret of one hub as it stands.
  Optional<Secret> find(HubId hub);

  /// Lets versions go: nobody can be told to read them any more.
  void drop(HubId hub, Set<Long> numbers);
}
