package ai.intail.sync.erase;

import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.connect.Departure;
import ai.intail.sync.connect.Departures;
import ai.intail.sync.sweep.SweepMessage.AppRemoved;
import ai.intail.sync.sweep.SweepMessage.Pass;
import ai.intail.sync.sweep.SweepQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Does what is due for the hubs that are leaving, found by an index.
public final class DueDepartures {

  /// Most departures of one tick: the others come first next time.
  private static final int MOST = 100;

  /// If nothing has come of it until then, it is done once more.
  private static final Duration AGAIN = Duration.ofHours(1);

  private final Departures departures;
  private final Connections connections;
  private final HubErasure erasure;
  private final SweepQueue queue;
  private final InstantSource clock;

  public DueDepartures(
      Departures departures,
      Connections connections,
      HubErasure erasure,
      SweepQueue queue,
      InstantSource clock) {
    this.departures = departures;
    this.connections = connections;
    this.erasure = erasure;
    this.queue = queue;
    this.clock = clock;
  }

  /// @return how many were due
  public int tick() {
    var now = clock.instant();
    var due = departures.dueBy(now, MOST);
    due.forEach(departure -> act(departure, now));
    return due.size();
  }

  private void act(Departure departure, Instant now) {
    var connection = connections.find(departure.hub()).filter(one -> !departure.isOver(one));
    if (connection.isEmpty() || !isStill(departure, connection.get())) {
      departures.cancel(departure.hub());
      return;
    }
    switch (departure.stage()) {
      case REVOKED -> send(departure, AppRemoved.How.IN_HUBSPOT);
      case LEAVING -> send(departure, AppRemoved.How.IN_CONSOLE);
      case LEFT -> erasure.begin(departure);
    }
    departures.plan(departure.dueAt(now.plus(AGAIN)));
  }

  private static boolean isStill(Departure departure, Connection connection) {
    return switch (departure.stage()) {
      case REVOKED -> connection.status() == Connection.Status.NEEDS_RECONNECT;
      case LEAVING -> true; // The customer said so, and was interrupted.
      case LEFT -> connection.status() == Connection.Status.DISCONNECTED;
    };
  }

  private void send(Departure departure, AppRemoved.How how) {
    queue.send(List.of(new AppRemoved(departure.hub(), departure.at(), how, Pass.FIRST)));
  }
}
