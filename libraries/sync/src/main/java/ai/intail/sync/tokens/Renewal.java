package ai.intail.sync.tokens;

import ai.intail.hubspot.AppRefusedException;
import ai.intail.hubspot.GrantRevokedException;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.HubSpotException;
import ai.intail.hubspot.OutOfTimeException;
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
    var found = stores.vault().read(hub, connection.grantVersion());
    if (found.isEmpty()) {
      checkThatItWasReplaced(connection);
      return Optional.empty();
    }
    var stored = found.get();
    if (need.isMetBy(stored, clock.instant())) {
      return Optional.of(new KnownGrant(connection.grantNumber(), stored));
    }
    checkHowOften(hub);
    var asked = clock.instant();
    Optional<TokenGrant> answer;
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
    return answer
        .map(grant -> StoredGrant.of(grant, asked))
        .filter(renewed -> writer.write(turn, renewed, naming(hub)))
        .map(renewed -> new KnownGrant(turn.number(), renewed));
  }

  private GrantWriter.Naming naming(HubId hub) {
    return (number, version) -> stores.connections().nameGrant(hub, number, version);
  }

  /// A version goes when a newer one is named.
  private void checkThatItWasReplaced(Connection connection) {
    if (active(connection.hub()).names(connection.grantNumber())) {
      alarms.raise(Alarm.GRANT_MISSING, connection.hub());
      throw new TokenUnavailableException(connection.hub());
    }
  }

  private void checkHowOften(HubId hub) {
    var dayAgo = clock.instant().minus(Duration.ofDays(1));
    if (stores.log().since(hub, dayAgo) >= MOST_A_DAY) {
      alarms.raise(Alarm.TOO_MANY_GRANTS, hub);
      throw new RenewalsHeldBackException(hub);
    }
  }

  /// @return empty if the lease was too old for asking: its holder had fallen asleep
  private Optional<TokenGrant> ask(TokenLease.Turn turn, StoredGrant stored, Instant deadline) {
    boolean leaseEndsFirst = turn.askUntil().isBefore(deadline);
    var until = leaseEndsFirst ? turn.askUntil() : deadline;
    try {
      return Optional.of(app.ask(one -> access.oauth(until).refresh(one, stored.refresh())));
    } catch (GrantRevokedException ended) {
      throw ended;
    } catch (AppRefusedException refused) {
      alarms.raise(Alarm.APP_REFUSED, turn.hub());
      throw new TokenUnavailableException(turn.hub(), refused);
    } catch (OutOfTimeException late) {
      if (leaseEndsFirst) {
        return Optional.empty();
      }
      throw new TokenUnavailableException(turn.hub(), late);
    } catch (HubSpotException passing) {
      throw new TokenUnavailableException(turn.hub(), passing);
    }
  }
}
