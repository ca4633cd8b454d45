package ai.intail.sync.erase;

import ai.intail.hubspot.HubId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What was deleted of a hub, and when. It names nobody.
///
/// @param askedAt when the deletion began
/// @param deleted how many items of each kind; those of which there were none are left out
public record Receipt(
    HubId hub,
    UUID id,
    Instant askedAt,
    State state,
    Optional<Instant> endedAt,
    Map<StoredKind, Long> deleted) {

  /// How far it has come.
  public enum State {
    RUNNING,
    /// Nothing is left.
    COMPLETE,
    /// The hub was connected again before it came to the end: what was left stays.
    INTERRUPTED
  }

  public Receipt {
    deleted = Map.copyOf(deleted);
  }

  /// The receipt of a deletion that begins. One departure has one, however often it is asked for.
  ///
  /// @param left when the hub's connection ended
  public static Receipt begun(HubId hub, Instant left, Instant now) {
    var name = "receipt " + hub + " " + left.toEpochMilli();
    return new Receipt(
        hub,
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        now,
        State.RUNNING,
        Optional.empty(),
        Map.of());
  }
}
