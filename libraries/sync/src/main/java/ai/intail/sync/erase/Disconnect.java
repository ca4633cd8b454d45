package ai.intail.sync.erase;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.connect.Departure;
import ai.intail.sync.connect.Departures;
import ai.intail.sync.connect.Retention;
import ai.intail.sync.connect.Retentions;
import ai.intail.sync.sweep.SweepMessage.AppRemoved;
import ai.intail.sync.sweep.SweepMessage.Pass;
import ai.intail.sync.sweep.SweepQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Disconnects a hub because the customer says so in the console.
///
/// Work stops at once: nothing begins for a hub that is DISCONNECTED. The rest (HubSpot's
/// uninstall, tokens, subscriptions, deletion) follows from a message, so that nothing is lost when
/// HubSpot or this process fails in between. Properties and values stay in HubSpot.
public final class Disconnect {

  /// The message is sent once more if nothing has come of it until then.
  private static final Duration SAFELY = Duration.ofMinutes(10);

  private final Connections connections;
  private final Departures departures;
  private final Retentions retentions;
  private final HubErasure erasure;
  private final SweepQueue queue;
  private final InstantSource clock;

  public Disconnect(
      Connections connections,
      Departures departures,
      Retentions retentions,
      HubErasure erasure,
      SweepQueue queue,
      InstantSource clock) {
    this.connections = connections;
    this.departures = departures;
    this.retentions = retentions;
    this.erasure = erasure;
    this.queue = queue;
    this.clock = clock;
  }

  /// Asked for again, it is the same departure; `keep` may be another one.
  ///
  /// @param keep how long the data are kept, in case the customer comes back
  /// @return when they are deleted; empty if the hub was never connected
  public Optional<Departure> disconnect(HubId hub, Retention keep) {
    return connections.find(hub).map(connection -> disconnect(connection, keep));
  }

  private Departure disconnect(Connection connection, Retention keep) {
    var hub = connection.hub();
    var at =
        departures
            .find(hub)
            .filter(one -> one.stage() != Departure.Stage.REVOKED && !one.isOver(connection))
            .map(Departure::at)
            .orElseGet(clock::instant);
    var departure =
        new Departure(
            hub, Departure.Stage.LEAVING, at, keep.from(at), clock.instant().plus(SAFELY));
    retentions.choose(hub, keep);
    departures.plan(departure);
    Ended.mark(connections, hub, at);
    queue.send(List.of(new AppRemoved(hub, at, AppRemoved.How.IN_CONSOLE, Pass.FIRST)));
    return departure;
  }

  /// Deletes at once what is kept of a hub that is disconnected. Asked for again, it says how far
  /// it has come.
  ///
  /// @return empty if the hub is connected, or nothing is kept of it
  public Optional<Receipt> deleteNow(HubId hub) {
    return connections
        .find(hub)
        .filter(connection -> connection.status() == Connection.Status.DISCONNECTED)
        .flatMap(connection -> departures.find(hub).filter(one -> !one.isOver(connection)))
        .map(
            departure -> {
              var now =
                  new Departure(
                      hub, departure.stage(), departure.at(), clock.instant(), departure.dueAt());
              departures.plan(now);
              return erasure.begin(now);
            });
  }
}
