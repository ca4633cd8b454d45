package ai.intail.sync.stop;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.connect.RevokedGrants;
import java.util.Optional;

/// Tells whether a hub's work may be done now.
public final class Admission {

  private final Connections connections;
  private final Stops stops;
  private final RevokedGrants revoked;

  public Admission(Connections connections, Stops stops, RevokedGrants revoked) {
    this.connections = connections;
    this.stops = stops;
    this.revoked = revoked;
  }

  /// @return the connection; empty if calls cannot be made with it or its work is stopped
  public Optional<Connection> of(HubId hub) {
    var found = connections.find(hub);
    found.ifPresent(revoked::notice);
    return found
        .filter(connection -> connection.status() == Connection.Status.ACTIVE)
        .filter(_ -> stops.of(hub).isEmpty());
  }
}
