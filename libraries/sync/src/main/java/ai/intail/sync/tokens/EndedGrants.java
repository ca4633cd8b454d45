package ai.intail.sync.tokens;

import ai.intail.hubspot.GrantRevokedException;
import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.work.Sleeper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The grants of hubs that are disconnected: used a last time, revoked, forgotten.
public final class EndedGrants {

  private final GrantStores stores;
  private final HubAccess access;
  private final AppSecrets app;
  private final TokenLease lease;
  private final InstantSource clock;

  public EndedGrants(
      GrantStores stores,
      HubAccess access,
      AppSecrets app,
      Sleeper sleeper,
      InstantSource clock,
      RandomGenerator random) {
    this.stores = stores;
    this.access = access;
    this.app = app;
    this.lease = new TokenLease(stores, sleeper, clock, random);
    this.clock = clock;
  }

  /// The grant as it is stored; empty if it was forgotten.
  public Optional<StoredGrant> stored(HubId hub) {
    return stores
        .connections()
        .find(hub)
        .flatMap(connection -> stores.vault().read(hub, connection.grantVersion()));
  }

  /// The grant with an access token that is good for a call. A new one is stored nowhere, since
  /// nobody may work with it: if it is lost, HubSpot is asked once more.
  ///
  /// @return empty if HubSpot no longer takes the grant
  /// @throws ai.intail.hubspot.HubSpotException for trouble that passes
  public Optional<StoredGrant> usable(StoredGrant grant, Instant deadline) {
    var asked = clock.instant();
    if (grant.renewAt().isAfter(asked)) {
      return Optional.of(grant);
    }
    try {
      return Optional.of(
          StoredGrant.of(
              app.ask(one -> access.oauth(deadline).refresh(one, grant.refresh())), asked));
    } catch (GrantRevokedException ended) {
      return Optional.empty();
    }
  }

  /// @throws ai.intail.hubspot.HubSpotException for trouble that passes
  public void revoke(StoredGrant grant, Instant deadline) {
    app.ask(
        one -> {
          access.oauth(deadline).revoke(one, grant.refresh());
          return grant;
        });
  }

  /// Deletes the tokens of a hub as long as it is disconnected, under the lease under which a new
  /// connection would store its own.
  ///
  /// @return false, and nothing changed, if the hub is connected again
  /// @throws TokenUnavailableException if another was at work on the hub until the deadline
  public boolean forget(HubId hub, Instant deadline) {
    var looks = lease.looks(hub, deadline);
    while (true) {
      var hold = lease.hold(hub);
      if (hold.isPresent()) {
        try (var held = hold.get()) {
          return forget(held);
        }
      }
      looks.pause();
    }
  }

  private boolean forget(TokenLease.Hold held) {
    boolean connected =
        stores
            .connections()
            .find(held.hub())
            .filter(one -> one.status() != Connection.Status.DISCONNECTED)
            .isPresent();
    if (!connected) {
      stores.vault().forget(held.hub());
    }
    return !connected;
  }
}
