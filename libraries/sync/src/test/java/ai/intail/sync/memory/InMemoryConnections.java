package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.Connections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Connections by hub.
public final class InMemoryConnections implements Connections {

  private final Map<HubId, Connection> connections = new HashMap<>();
  private final Map<HubId, Long> numbers = new HashMap<>();

  @Override
  public synchronized Optional<Connection> find(HubId hub) {
    return Optional.ofNullable(connections.get(hub));
  }

  @Override
  public synchronized long nextGrantNumber(HubId hub) {
    return numbers.merge(hub, 1L, Long::sum);
  }

  @Override
  public synchronized boolean save(Connection connection) {
    var stands = connections.get(connection.hub());
    if (stands != null && stands.grantNumber() >= connection.grantNumber()) {
      return false;
    }
    connections.put(connection.hub(), connection);
    return true;
  }

  @Override
  public boolean nameGrant(HubId hub, long number, String version) {
    return change(
        hub,
        stands -> stands.grantNumber() < number && stands.status() == Connection.Status.ACTIVE,
        stands -> with(stands, stands.status(), number, version));
  }

  @Override
  public boolean revive(HubId hub, long number, String version) {
    return change(
        hub,
        stands ->
            stands.grantNumber() < number && stands.status() != Connection.Status.DISCONNECTED,
        stands -> with(stands, Connection.Status.ACTIVE, number, version));
  }

  @Override
  public boolean mark(HubId hub, long number, Connection.Status status) {
    return change(
        hub,
        stands -> stands.grantNumber() == number,
        stands -> with(stands, status, number, stands.grantVersion()));
  }

  private synchronized boolean change(
      HubId hub, Predicate<Connection> condition, UnaryOperator<Connection> change) {
    var stands = connections.get(hub);
    if (stands == null || !condition.test(stands)) {
      return false;
    }
    connections.put(hub, change.apply(stands));
    return true;
  }

  private static Connection with(
      Connection stands, Connection.Status status, long number, String version) {
    return new Connection(
        stands.hub(),
        stands.option(),
        stands.userId(),
        stands.userEmail(),
        stands.scopes(),
        status,
        number,
        version,
        stands.uiDomain(),
        stands.connectedAt());
  }

  synchronized boolean forget(HubId hub) {
    return connections.remove(hub) != null;
  }
}
