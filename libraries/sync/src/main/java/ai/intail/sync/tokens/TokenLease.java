package ai.intail.sync.tokens;

import ai.intail.hubspot.HubId;
import ai.intail.sync.StoreUnavailableException;
import ai.intail.sync.work.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Lets one holder at a time change a hub's grant. With the lease goes a number that the
/// connection's item counts: the lease ends with its holder, the number never comes again.
final class TokenLease {

  /// Whoever is killed while he holds it is followed by another within 15 s.
  static final Duration LENGTH = Duration.ofSeconds(12);

  /// Of the lease, kept for storing: HubSpot is not waited for longer, so no two ask at once.
  private static final Duration STORE_TIME = Duration.ofSeconds(4);

  /// Who did not get the lease looks again after so long, then after twice as long, up to a second.
  private static final Duration FIRST_LOOK = Duration.ofMillis(250);

  private static final Duration LATER_LOOKS = Duration.ofSeconds(1);

  private final GrantStores stores;
  private final Sleeper sleeper;
  private final InstantSource clock;
  private final RandomGenerator random;

  TokenLease(GrantStores stores, Sleeper sleeper, InstantSource clock, RandomGenerator random) {
    this.stores = stores;
    this.sleeper = sleeper;
    this.clock = clock;
    this.random = random;
  }

  /// The lease while it is held.
  record Hold(HubId hub, Instant end, Runnable release) implements AutoCloseable {
    @Override
    public void close() {
      release.run();
    }
  }

  /// The lease and the number of the grant that its holder may store, higher than any before.
  record Turn(Hold hold, long number) implements AutoCloseable {

    HubId hub() {
      return hold.hub();
    }

    Instant end() {
      return hold.end();
    }

    /// Until when HubSpot is waited for.
    Instant askUntil() {
      return hold.end().minus(STORE_TIME);
    }

    @Override
    public void close() {
      hold.close();
    }
  }

  /// Takes the lease to tidy up.
  ///
  /// @return empty if another holds it
  Optional<Hold> hold(HubId hub) {
    var name = "token#" + hub;
    var owner = Long.toHexString(random.nextLong());
    var now = clock.instant();
    var end = now.plus(LENGTH);
    return stores.leases().take(name, owner, end, now)
        ? Optional.of(new Hold(hub, end, () -> release(name, owner)))
        : Optional.empty();
  }

  /// Takes the lease to store a grant.
  ///
  /// @return empty if another holds it
  Optional<Turn> take(HubId hub) {
    return hold(hub).map(hold -> new Turn(hold, stores.connections().nextGrantNumber(hub)));
  }

  private void release(String name, String owner) {
    try {
      stores.leases().release(name, owner);
    } catch (StoreUnavailableException away) {
      return; // It ends by itself.
    }
  }

  /// @throws TokenUnavailableException if the lease could not be had by the deadline
  Turn await(HubId hub, Instant deadline) {
    var looks = new Looks(hub, deadline);
    while (true) {
      var turn = take(hub);
      if (turn.isPresent()) {
        return turn.get();
      }
      looks.pause();
    }
  }

  Looks looks(HubId hub, Instant deadline) {
    return new Looks(hub, deadline);
  }

  /// The pauses of one who waits for another's work.
  final class Looks {

    private final HubId hub;
    private final Instant deadline;
    private Duration next = FIRST_LOOK;

    private Looks(HubId hub, Instant deadline) {
      this.hub = hub;
      this.deadline = deadline;
    }

    /// @throws TokenUnavailableException if there is no time left for another look
    void pause() {
      // Drawn, so that those who began to wait together do not all come back together.
      var at = clock.instant().plus(next).plusMillis(random.nextLong(next.toMillis() / 4));
      if (at.isAfter(deadline)) {
        throw new TokenUnavailableException(hub);
      }
      sleeper.until(at);
      next = next.multipliedBy(2).compareTo(LATER_LOOKS) < 0 ? next.multipliedBy(2) : LATER_LOOKS;
    }
  }
}
