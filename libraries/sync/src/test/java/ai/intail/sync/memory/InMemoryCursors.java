package ai.intail.sync.memory;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.sweep.Cursor;
import ai.intail.sync.sweep.CursorKey;
import ai.intail.sync.sweep.Cursors;
import ai.intail.sync.sweep.LeaseLostException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Cursors with their leases, by key.
public final class InMemoryCursors implements Cursors {

  private static final class Stored {
    private Cursor cursor = Cursor.start();
    private Optional<String> holder = Optional.empty();
    private Instant leaseEnd = Instant.MIN;
    private Word word = Word.NONE;

    private boolean isHeldBy(String owner) {
      return holder.filter(owner::equals).isPresent();
    }

    private void free() {
      holder = Optional.empty();
      leaseEnd = Instant.MIN;
    }
  }

  private enum Word {
    NONE,
    LOOK_AGAIN
  }

  private final Map<CursorKey, Stored> cursors = new HashMap<>();

  @Override
  public synchronized Holding take(CursorKey key, String owner, Instant until, Instant now) {
    var stored = cursors.computeIfAbsent(key, _ -> new Stored());
    if (stored.holder.isPresent() && stored.leaseEnd.isAfter(now)) {
      stored.word = Word.LOOK_AGAIN;
      return new Holding.Noted();
    }
    stored.holder = Optional.of(owner);
    stored.leaseEnd = until;
    stored.word = Word.NONE;
    return new Holding.Held(stored.cursor);
  }

  @Override
  public synchronized void save(CursorKey key, Cursor cursor, String owner, Instant until) {
    var stored = held(key, owner);
    if (cursor.version() != stored.cursor.version() + 1) {
      throw new LeaseLostException(key);
    }
    stored.cursor = cursor;
    stored.leaseEnd = until;
  }

  @Override
  public synchronized boolean release(CursorKey key, String owner) {
    var stored = held(key, owner);
    if (stored.word == Word.LOOK_AGAIN) {
      stored.word = Word.NONE;
      return false;
    }
    stored.free();
    return true;
  }

  @Override
  public synchronized void abandon(CursorKey key, String owner) {
    var stored = cursors.get(key);
    if (stored != null && stored.isHeldBy(owner)) {
      stored.free();
      stored.word = Word.NONE;
    }
  }

  @Override
  public synchronized void drop(CursorKey key, String owner) {
    var stored = cursors.get(key);
    if (stored != null && stored.isHeldBy(owner)) {
      cursors.remove(key);
    }
  }

  private Stored held(CursorKey key, String owner) {
    var stored = cursors.get(key);
    if (stored == null || !stored.isHeldBy(owner)) {
      throw new LeaseLostException(key);
    }
    return stored;
  }

  @Override
  public synchronized List<CursorKey> remembering(HubId hub, ContactId contact) {
    return cursors.entrySet().stream()
        .filter(one -> one.getKey().hub().equals(hub))
        .filter(one -> one.getValue().cursor.remembers(contact))
        .map(Map.Entry::getKey)
        .toList();
  }

  synchronized long forget(HubId hub) {
    return Forgetting.keys(cursors, key -> key.hub().equals(hub));
  }
}
