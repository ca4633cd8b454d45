package ai.intail.sync.tokens;

import ai.intail.hubspot.AppRefusedException;
import ai.intail.hubspot.GrantRevokedException;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.HubSpotException;
import ai.intail.hubspot.TokenGrant;
import ai.intail.sync.Alarms;
import ai.intail.sync.Alarms.Alarm;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.rate.HubAccess;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Asks HubSpot for a new access token, once, under the lease.
final class Renewal {

  /// 58 grants a day are normal: a token lives for half an hour. Secrets Manager takes about a
  /// hundred versions a day.
  static final int MOST_A_DAY = 80;

  private final HubAccess access;
  private final AppSecrets app;
  private final GrantStores stores;
  private final GrantWriter writer;
  private final Alarms alarms;
  private final InstantSource clock;

  Renewal(
      HubAccess access,
      AppSecrets app,
      GrantStores stores,
      GrantWriter writer,
      Alarms alarms,
      InstantSource clock) {
    this.access = access;
    this.app = app;
    this.stores = stores;
    this.writer = writer;
    this.alarms = alarms;
    this.clock = clock;
  }

  /// The connection as long as calls can be made with it.
  Connection active(HubId hub) {
    return stores
        .connections()
        .find(hub)
        .filter(one -> one.status() == Connection.Status.ACTIVE)
        .orElseThrow(() -> new NeedsReconnectException(hub));
  }

  /// @return empty if another grant was named meanwhile: look again
  Optional<KnownGrant> under(TokenLease.Turn turn, Need need, Instant deadline) {
    var hub = turn.hub();
    // Read after the number was drawn: whoever is late sees what was named with a higher one.
    var connection = active(hub);
    var stored = stored(connection);
    if (need.isMetBy(stored, clock.instant())) {
      return Optional.of(new KnownGrant(connection.grantNumber(), stored));
    }
    checkHowOften(hub);
    var asked = clock.instant();
    TokenGrant answer;
    try {
      answer = ask(turn, stored, deadline);
    } catch (GrantRevokedException ended) {
      if (stores
          .connections()
          .mark(hub, connection.grantNumber(), Connection.Status.NEEDS_RECONNECT)) {
        throw new NeedsReconnectException(hub);
      }
      return Optional.empty();
    }
    var renewed = StoredGrant.of(answer, asked);
    return writer.write(
            turn,
            renewed,
            (number, version) -> stores.connections().nameGrant(hub, number, version))
        ? Optional.of(new KnownGrant(turn.number(), renewed))
        : Optional.empty();
  }

  private StoredGrant stored(Connection connection) {
    return stores
        .vault()
        .read(connection.hub(), connection.grantVersion())
        .orElseThrow(
            () -> {
              alarms.raise(Alarm.GRANT_MISSING, connection.hub());
              return new TokenUnavailableException(connection.hub());
            });
  }

  private void checkHowOften(HubId hub) {
    var dayAgo = clock.instant().minus(Duration.ofDays(1));
    if (stores.log().since(hub, dayAgo) >= MOST_A_DAY) {
      alarms.raise(Alarm.TOO_MANY_GRANTS, hub);
      throw new RenewalsHeldBackException(hub);
    }
  }

  private TokenGrant ask(TokenLease.Turn turn, StoredGrant stored, Instant deadline) {
    var until = deadline.isBefore(turn.askUntil()) ? deadline : turn.askUntil();
    try {
      return app.ask(one -> access.oauth(until).refresh(one, stored.refresh()));
    } catch (GrantRevokedException ended) {
      throw ended;
    } catch (AppRefusedException refused) {
      alarms.raise(Alarm.APP_REFUSED, turn.hub());
      throw new TokenUnavailableException(turn.hub(), refused);
    } catch (HubSpotException passing) {
      throw new TokenUnavailableException(turn.hub(), passing);
    }
  }
}
