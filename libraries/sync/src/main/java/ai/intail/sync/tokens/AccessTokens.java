package ai.intail.sync.tokens;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.TokenSupplier;
import ai.intail.sync.Alarms;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.work.Sleeper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/// Gives access tokens, renewed by one holder at a time.
///
/// The tokens in use are those of the version that the connection's item names. A renewal stores
/// the new grant first, then names it by a conditional write with a higher number, so a holder that
/// comes back late changes nothing that anyone reads. Within a process one asks for all.
public final class AccessTokens {

  private final GrantStores stores;
  private final TokenLease lease;
  private final Renewal renewal;
  private final InstantSource clock;
  private final Map<HubId, KnownGrant> known = new ConcurrentHashMap<>();
  private final Set<HubId> atWork = ConcurrentHashMap.newKeySet();

  public AccessTokens(
      HubAccess access,
      AppSecrets app,
      GrantStores stores,
      Alarms alarms,
      Sleeper sleeper,
      InstantSource clock,
      RandomGenerator random) {
    this.stores = stores;
    this.clock = clock;
    this.lease = new TokenLease(stores, sleeper, clock, random);
    this.renewal =
        new Renewal(access, app, stores, new GrantWriter(stores, sleeper, clock), alarms, clock);
  }

  /// The tokens of a connection as it was just read.
  ///
  /// @param deadline of the caller
  /// @return throws [NeedsReconnectException] once HubSpot has said that the grant has ended,
  ///   [RenewalsHeldBackException] if it was renewed too often, and [TokenUnavailableException] if
  ///   no token could be had before the deadline, or HubSpot refuses the one that it has just given
  public TokenSupplier of(Connection connection, Instant deadline) {
    var hub = connection.hub();
    if (!isNewest(hub, connection.grantNumber())) {
      known.remove(hub);
    }
    var afterRefusal = new AtomicReference<Optional<AccessToken>>(Optional.empty());
    return new TokenSupplier() {
      @Override
      public AccessToken current() {
        return token(hub, new Need(Optional.empty()), deadline);
      }

      @Override
      public AccessToken renewedAfter(AccessToken refused) {
        if (afterRefusal.get().filter(refused::equals).isPresent()) {
          throw new TokenUnavailableException(hub); // A third would fare no better.
        }
        var renewed = token(hub, new Need(Optional.of(refused)), deadline);
        afterRefusal.set(Optional.of(renewed));
        return renewed;
      }
    };
  }

  private boolean isNewest(HubId hub, long number) {
    var own = known.get(hub);
    return own != null && own.number() >= number;
  }

  private AccessToken token(HubId hub, Need need, Instant deadline) {
    var looks = lease.looks(hub, deadline);
    while (true) {
      var own =
          Optional.ofNullable(known.get(hub))
              .filter(one -> need.isMetBy(one.grant(), clock.instant()));
      if (own.isPresent()) {
        return own.get().grant().access();
      }
      if (atWork.add(hub)) {
        try {
          var found = storedOrRenewed(hub, need, deadline);
          known.put(hub, found);
          return found.grant().access();
        } finally {
          atWork.remove(hub);
        }
      }
      looks.pause();
    }
  }

  private KnownGrant storedOrRenewed(HubId hub, Need need, Instant deadline) {
    var looks = lease.looks(hub, deadline);
    var useless = Optional.<Long>empty();
    while (true) {
      var connection = renewal.active(hub);
      if (useless.filter(number -> number == connection.grantNumber()).isEmpty()) {
        var stored = stores.vault().read(hub, connection.grantVersion());
        if (stored.filter(grant -> need.isMetBy(grant, clock.instant())).isPresent()) {
          return new KnownGrant(connection.grantNumber(), stored.get());
        }
        useless = stored.map(_ -> connection.grantNumber());
      }
      var turn = lease.take(hub);
      if (turn.isPresent()) {
        try (var held = turn.get()) {
          var renewed = renewal.under(held, need, deadline);
          if (renewed.isPresent()) {
            return renewed.get();
          }
        }
      }
      looks.pause();
    }
  }
}
