package ai.intail.sync.connect;

import java.time.Duration;
import java.time.InstantSource;

/// Notices hubs whose grant HubSpot has ended. HubSpot tells nobody that an app was uninstalled; a
/// grant that stays ended is how it shows.
public final class RevokedGrants {

  /// So long the customer may take to connect again before the hub is taken to have left.
  static final Duration PATIENCE = Duration.ofDays(7);

  private final Departures departures;
  private final InstantSource clock;

  public RevokedGrants(Departures departures, InstantSource clock) {
    this.departures = departures;
    this.clock = clock;
  }

  /// Notes when it was noticed first; does nothing for a connection that works.
  public void notice(Connection connection) {
    if (connection.status() != Connection.Status.NEEDS_RECONNECT) {
      return;
    }
    var known = departures.find(connection.hub()).filter(one -> !one.isOver(connection));
    if (known.isEmpty()) {
      var now = clock.instant();
      var due = now.plus(PATIENCE);
      departures.plan(new Departure(connection.hub(), Departure.Stage.REVOKED, now, due, due));
    }
  }
}
