package ai.intail.sync.erase;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.Connections;
import java.time.Instant;

/// Says in a connection's item that it has ended.
final class Ended {

  /// A renewal in flight moves the grant's number on, once per invocation that was at work.
  private static final int TRIES = 10;

  private Ended() {}

  /// @param at a connection that was made later is left alone
  /// @return whether the hub is disconnected now
  static boolean mark(Connections connections, HubId hub, Instant at) {
    for (int i = 0; i < TRIES; i++) {
      var connection = connections.find(hub);
      if (connection.isEmpty() || connection.get().connectedAt().isAfter(at)) {
        return false;
      }
      if (connection.get().status() == Connection.Status.DISCONNECTED
          || connections.mark(
              hub, connection.get().grantNumber(), Connection.Status.DISCONNECTED)) {
        return true;
      }
    }
    throw new IllegalStateException("the grant of hub " + hub + " is renewed again and again");
  }
}
