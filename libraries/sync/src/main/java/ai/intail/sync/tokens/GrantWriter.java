package ai.intail.sync.tokens;

import ai.intail.hubspot.HubId;
import ai.intail.sync.StoreUnavailableException;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.work.Sleeper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Stores a grant, then names it in the connection's item. Only what is named is read by anyone.
final class GrantWriter {

  /// A store that did not answer is asked again after so long, while the lease lasts: a refresh
  /// token that only this process knows must not be lost for a hiccup.
  private static final Duration AGAIN = Duration.ofMillis(500);

  private final GrantStores stores;
  private final Sleeper sleeper;
  private final InstantSource clock;

  GrantWriter(GrantStores stores, Sleeper sleeper, InstantSource clock) {
    this.stores = stores;
    this.sleeper = sleeper;
    this.clock = clock;
  }

  /// The write that makes a stored grant the one that counts.
  interface Naming {

    /// @return false, and nothing changed, if a grant with a higher number counts, or none may
    boolean name(long number, String version);
  }

  /// @return false if the grant was stored in vain: another counts
  boolean write(TokenLease.Turn turn, StoredGrant grant, Naming naming) {
    var hub = turn.hub();
    long number = turn.number();
    stores.log().add(hub, number, clock.instant());
    var version = whileHeld(turn, () -> stores.vault().put(hub, number, grant));
    boolean named = whileHeld(turn, () -> naming.name(number, version) || isNamed(hub, number));
    if (named) {
      settle(hub, number, version);
    }
    return named;
  }

  /// A write whose answer was lost says no when it is made again.
  private boolean isNamed(HubId hub, long number) {
    return stores.connections().find(hub).map(Connection::grantNumber).orElse(0L) == number;
  }

  private void settle(HubId hub, long number, String version) {
    try {
      stores.vault().settle(hub, number, version);
    } catch (StoreUnavailableException away) {
      return; // Nobody reads by the labels; the next grant or the sweep of orphans tidies them.
    }
  }

  private <T> T whileHeld(TokenLease.Turn turn, Supplier<T> action) {
    while (true) {
      try {
        return action.get();
      } catch (StoreUnavailableException away) {
        var again = clock.instant().plus(AGAIN);
        if (again.isAfter(turn.end())) {
          throw away;
        }
        sleeper.until(again);
      }
    }
  }
}
