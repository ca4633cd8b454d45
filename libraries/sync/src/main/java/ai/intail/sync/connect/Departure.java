package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;
import java.time.Instant;

/// A hub that is leaving, and when the next thing is to be done about it.
///
/// @param at when its connection ended; one that was made later is not meant
/// @param deleteAt until when its data are kept
/// @param dueAt when it is to be looked at next
public record Departure(HubId hub, Stage stage, Instant at, Instant deleteAt, Instant dueAt) {

  /// How far it has come.
  public enum Stage {
    /// HubSpot says that the grant has ended. If it stays so, the app was removed.
    REVOKED,
    /// The customer disconnected in the console; HubSpot has still to be told.
    LEAVING,
    /// The app was removed. The data are kept for a while.
    LEFT
  }

  public Departure dueAt(Instant other) {
    return new Departure(hub, stage, at, deleteAt, other);
  }

  /// Whether the hub has come back since.
  public boolean isOver(Connection connection) {
    return connection.connectedAt().isAfter(at);
  }
}
