package ai.intail.sync.sweep;

import ai.intail.sync.sweep.Cursors.Holding;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// A cursor whose lease is ours.
final class HeldCursor {

  /// Longer than any pause between two writes: a page read with its retries, and sending.
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Cursors cursors;
  private final CursorKey key;
  private final String owner;
  private final InstantSource clock;
  private Cursor cursor;

  private HeldCursor(
      Cursors cursors, CursorKey key, String owner, InstantSource clock, Cursor cursor) {
    this.cursors = cursors;
    this.key = key;
    this.owner = owner;
    this.clock = clock;
    this.cursor = cursor;
  }

  /// @return empty if another holder is at work, who was told to look once more
  static Optional<HeldCursor> take(
      Cursors cursors, CursorKey key, String owner, InstantSource clock) {
    var now = clock.instant();
    return switch (cursors.take(key, owner, now.plus(LEASE), now)) {
      case Holding.Held(var cursor) ->
          Optional.of(new HeldCursor(cursors, key, owner, clock, cursor));
      case Holding.Noted() -> Optional.empty();
    };
  }

  Cursor cursor() {
    return cursor;
  }

  CursorKey key() {
    return key;
  }

  void save(Cursor next) {
    cursors.save(key, next, owner, clock.instant().plus(LEASE));
    cursor = next;
  }

  /// @return false if there is something to look at once more
  boolean release() {
    return cursors.release(key, owner);
  }

  void abandon() {
    cursors.abandon(key, owner);
  }

  void drop() {
    cursors.drop(key, owner);
  }
}
