package ai.intail.sync.tokens;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.Departure;
import ai.intail.sync.connect.Departures;
import ai.intail.sync.work.Positions;
import ai.intail.sync.work.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Takes away what a crash left in the vault: versions that no connection names, and secrets of
/// hubs that are not connected.
///
/// It goes through all secrets once an hour, a bounded number at a time. What was put within the
/// last hour is left alone: no invocation lives that long, so whoever put the rest names it no
/// more.
public final class OrphanSecrets {

  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration SAFE_AGE = Duration.ofHours(1);

  /// Of a hundred secrets each.
  private static final int MOST_PAGES = 50;

  /// What one more page may take.
  private static final Duration PAGE_TIME = Duration.ofSeconds(10);

  private static final String NAME = "orphan-secrets";

  private final GrantStores stores;
  private final Departures departures;
  private final TokenLease lease;
  private final Positions positions;
  private final InstantSource clock;
  private final RandomGenerator random;

  public OrphanSecrets(
      GrantStores stores,
      Departures departures,
      Positions positions,
      Sleeper sleeper,
      InstantSource clock,
      RandomGenerator random) {
    this.stores = stores;
    this.departures = departures;
    this.lease = new TokenLease(stores, sleeper, clock, random);
    this.positions = positions;
    this.clock = clock;
    this.random = random;
  }

  /// Goes on where the last call ended, if an hour has passed since that one began.
  ///
  /// @return how many hubs had something to take away
  public int sweep(Instant deadline) {
    var now = clock.instant();
    var owner = Long.toHexString(random.nextLong());
    // Never released: it is the clock by which this is done once an hour.
    if (!stores.leases().take(NAME, owner, now.plus(EVERY), now)) {
      return 0;
    }
    int tidied = 0;
    for (int i = 0; i < MOST_PAGES && clock.instant().plus(PAGE_TIME).isBefore(deadline); i++) {
      var page = stores.vault().page(positions.of(NAME));
      for (TokenVault.Secret secret : page.secrets()) {
        if (isOrphan(secret, connection(secret.hub()))) {
          tidied += tidied(secret.hub()) ? 1 : 0;
        }
      }
      positions.move(NAME, page.next());
      if (page.next().isEmpty()) {
        break;
      }
    }
    return tidied;
  }

  private Optional<Connection> connection(HubId hub) {
    return stores
        .connections()
        .find(hub)
        .filter(one -> one.status() != Connection.Status.DISCONNECTED || isLeaving(hub));
  }

  /// HubSpot has still to be told with it that the hub was disconnected.
  private boolean isLeaving(HubId hub) {
    return departures.find(hub).filter(one -> one.stage() == Departure.Stage.LEAVING).isPresent();
  }

  private boolean isOrphan(TokenVault.Secret secret, Optional<Connection> connection) {
    boolean old = secret.changedAt().plus(SAFE_AGE).isBefore(clock.instant());
    return old
        && connection.filter(one -> secret.numbers().stream().allMatch(one::names)).isEmpty();
  }

  /// Under the lease, so that nobody stores a grant meanwhile, and from what stands there then.
  private boolean tidied(HubId hub) {
    var held = lease.hold(hub);
    if (held.isEmpty()) {
      return false;
    }
    try (var _ = held.get()) {
      var connection = connection(hub);
      var secret = stores.vault().find(hub).filter(one -> isOrphan(one, connection));
      secret.ifPresent(one -> tidy(one, connection));
      return secret.isPresent();
    }
  }

  private void tidy(TokenVault.Secret secret, Optional<Connection> connection) {
    if (connection.isEmpty()) {
      stores.vault().forget(secret.hub());
      return;
    }
    var unnamed = new HashSet<>(secret.numbers());
    unnamed.removeIf(connection.get()::names);
    stores.vault().drop(secret.hub(), unnamed);
  }
}
