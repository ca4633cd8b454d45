package ai.intail.sync.tokens;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.AppCredentials;
import ai.intail.hubspot.GrantRevokedException;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.TokenSupplier;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.work.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Gives access tokens, renewed by one holder at a time.
///
/// The tokens in use are those of the version that the connection's item names. A renewal stores
/// the new grant first, then names it by a conditional write with a higher number, so a holder that
/// comes back late changes nothing that anyone reads.
public final class AccessTokens {

  /// A token is renewed this long before HubSpot stops taking it.
  private static final Duration MARGIN = Duration.ofMinutes(2);

  private static final Duration LEASE = Duration.ofSeconds(30);

  /// Of the lease, kept for storing: HubSpot is not waited for longer, so no two ask at once.
  private static final Duration STORE_TIME = Duration.ofSeconds(5);

  /// Who did not get the lease looks again after so long.
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final HubAccess access;
  private final Supplier<AppCredentials> app;
  private final Connections connections;
  private final TokenVault vault;
  private final Leases leases;
  private final Sleeper sleeper;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<HubId, Known> known = new ConcurrentHashMap<>();

  private record Known(long number, StoredGrant grant) {}

  public AccessTokens(
      HubAccess access,
      Supplier<AppCredentials> app,
      Connections connections,
      TokenVault vault,
      Leases leases,
      Sleeper sleeper,
      InstantSource clock,
      RandomGenerator random) {
    this.access = access;
    this.app = app;
    this.connections = connections;
    this.vault = vault;
    this.leases = leases;
    this.sleeper = sleeper;
    this.clock = clock;
    this.random = random;
  }

  /// The tokens of a connection as it was just read.
  ///
  /// @param deadline of the caller
  /// @return throws [NeedsReconnectException] once HubSpot has said that the grant has ended, and
  ///   [TokenUnavailableException] if none could be had before the deadline
  public TokenSupplier of(Connection connection, Instant deadline) {
    var hub = connection.hub();
    if (!isNewest(hub, connection.grantNumber())) {
      known.remove(hub);
    }
    return new TokenSupplier() {
      @Override
      public AccessToken current() {
        return token(hub, Optional.empty(), deadline);
      }

      @Override
      public AccessToken renewedAfter(AccessToken refused) {
        return token(hub, Optional.of(refused), deadline);
      }
    };
  }

  private boolean isNewest(HubId hub, long number) {
    var own = known.get(hub);
    return own != null && own.number() >= number;
  }

  private AccessToken token(HubId hub, Optional<AccessToken> refused, Instant deadline) {
    var own = Optional.ofNullable(known.get(hub)).filter(one -> isGood(one.grant(), refused));
    if (own.isPresent()) {
      return own.get().grant().access();
    }
    while (true) {
      var stored = stored(hub);
      if (isGood(stored.grant(), refused)) {
        known.put(hub, stored);
        return stored.grant().access();
      }
      var now = clock.instant();
      var owner = Long.toHexString(random.nextLong());
      var end = now.plus(LEASE);
      if (leases.take(leaseName(hub), owner, end, now)) {
        try {
          return renew(hub, refused, earlier(deadline, end.minus(STORE_TIME))).access();
        } finally {
          leases.release(leaseName(hub), owner);
        }
      }
      if (now.plus(LOOK_AGAIN).isAfter(deadline)) {
        throw new TokenUnavailableException(hub);
      }
      sleeper.until(now.plus(LOOK_AGAIN));
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private StoredGrant renew(HubId hub, Optional<AccessToken> refused, Instant deadline) {
    var stored = stored(hub); // Somebody may have renewed it before the lease was ours.
    if (isGood(stored.grant(), refused)) {
      known.put(hub, stored);
      return stored.grant();
    }
    try {
      var oauth = access.oauth(deadline);
      var asked = clock.instant();
      var grant = oauth.refresh(app.get(), stored.grant().refresh());
      var renewed = new StoredGrant(grant.access(), grant.refresh(), asked.plus(grant.expiresIn()));
      long number = connections.nextGrantNumber(hub);
      var version = vault.put(hub, number, renewed);
      if (connections.nameGrant(hub, number, version)) {
        vault.settle(hub, number, version);
        known.put(hub, new Known(number, renewed));
        return renewed;
      }
      return stored(hub).grant();
    } catch (GrantRevokedException ended) {
      connections.mark(hub, stored.number(), Connection.Status.NEEDS_RECONNECT);
      known.remove(hub);
      throw new NeedsReconnectException(hub);
    }
  }

  private Known stored(HubId hub) {
    var connection =
        connections
            .find(hub)
            .filter(one -> one.status() == Connection.Status.ACTIVE)
            .orElseThrow(() -> new NeedsReconnectException(hub));
    var grant =
        vault
            .read(hub, connection.grantVersion())
            .orElseThrow(() -> new TokenUnavailableException(hub));
    return new Known(connection.grantNumber(), grant);
  }

  private boolean isGood(StoredGrant grant, Optional<AccessToken> refused) {
    return refused.filter(grant.access()::equals).isEmpty()
        && grant.expiresAt().minus(MARGIN).isAfter(clock.instant());
  }

  private static String leaseName(HubId hub) {
    return "token#" + hub;
  }
}
