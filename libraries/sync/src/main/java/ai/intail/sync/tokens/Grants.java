package ai.intail.sync.tokens;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.work.Sleeper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Takes the grants that people give: of an install, a reconnect, a sign-in.
///
/// All of it happens under the lease under which tokens are renewed, so no renewal, sign-in or
/// sweep of orphans is at work on the same hub. A crash in between leaves a version that nobody
/// reads, and at a first install a secret that no connection names: [OrphanSecrets] takes both
/// away.
public final class Grants {

  private final GrantStores stores;
  private final TokenLease lease;
  private final GrantWriter writer;

  public Grants(GrantStores stores, Sleeper sleeper, InstantSource clock, RandomGenerator random) {
    this.stores = stores;
    this.lease = new TokenLease(stores, sleeper, clock, random);
    this.writer = new GrantWriter(stores, sleeper, clock);
  }

  /// Makes the connection that names a stored grant.
  public interface Naming {
    Connection connection(long number, String version);
  }

  /// What became of the tokens of a sign-in.
  public enum SignIn {
    /// They are the connection's now.
    TAKEN,
    /// They were dropped unused. They are not revoked: that might end the connection's own.
    DROPPED
  }

  /// Stores the grant of an install or a reconnect and makes it the connection.
  ///
  /// @param naming gives the connection to save, under the number and version it is called with
  /// @return the connection as it stands: the one given, or one that was made later
  /// @throws TokenUnavailableException if another was at work on the hub until the deadline
  public Connection connect(HubId hub, StoredGrant grant, Naming naming, Instant deadline) {
    try (var turn = lease.await(hub, deadline)) {
      writer.write(
          turn,
          grant,
          (number, version) -> stores.connections().save(naming.connection(number, version)));
      return stores.connections().find(hub).orElseThrow();
    }
  }

  /// Takes the tokens of a sign-in if they are of the connection's own user: what a second grant
  /// does to the first refresh token is documented nowhere. The connection's scopes stay; one that
  /// had to be connected again works again.
  ///
  /// @param user HubSpot's number of the user who signed in
  /// @throws TokenUnavailableException if another was at work on the hub until the deadline
  public SignIn signIn(HubId hub, long user, StoredGrant grant, Instant deadline) {
    if (!isOfConnection(hub, user)) {
      return SignIn.DROPPED;
    }
    try (var turn = lease.await(hub, deadline)) {
      boolean taken =
          isOfConnection(hub, user)
              && writer.write(
                  turn,
                  grant,
                  (number, version) -> stores.connections().revive(hub, number, version));
      return taken ? SignIn.TAKEN : SignIn.DROPPED;
    }
  }

  private boolean isOfConnection(HubId hub, long user) {
    return stores
        .connections()
        .find(hub)
        .filter(one -> one.status() != Connection.Status.DISCONNECTED)
        .filter(one -> one.userId() == user)
        .isPresent();
  }
}
