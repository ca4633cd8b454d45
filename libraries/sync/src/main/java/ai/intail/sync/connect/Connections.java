package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;
import java.util.Optional;

/// The connections' items. Thread-safe; every change is one conditional write.
public interface Connections {

  Optional<Connection> find(HubId hub);

  /// The next number for a grant of this hub; counted in the hub's item, never given twice.
  long nextGrantNumber(HubId hub);

  /// Stores a connection, new or anew.
  ///
  /// @return false, and nothing changed, if the stored one names a grant of the same or a higher
  ///   number
  boolean save(Connection connection);

  /// Names a renewed grant.
  ///
  /// @return false, and nothing changed, if the stored connection names a grant of the same or a
  ///   higher number or is not active, or if there is none
  boolean nameGrant(HubId hub, long number, String version);

  /// Names a grant that the connection's user gave anew, and makes the connection active.
  ///
  /// @return false, and nothing changed, if the stored connection names a grant of the same or a
  ///   higher number or is disconnected, or if there is none
  boolean revive(HubId hub, long number, String version);

  /// Changes the status of the connection as long as it names grant `number`.
  ///
  /// @return false, and nothing changed, if another grant stands there
  boolean mark(HubId hub, long number, Connection.Status status);
}
