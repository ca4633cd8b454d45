package ai.intail.sync.sweep;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import java.time.Instant;
import java.util.List;

/// The cursors' items, each with its lease. Thread-safe; every change is one conditional write.
public interface Cursors {

  /// Takes the lease, or leaves word that there is something to look at.
  ///
  /// @param owner unlike any other holder's
  /// @param until when the lease ends by itself
  Holding take(CursorKey key, String owner, Instant until, Instant now);

  /// Stores the next state of the cursor and prolongs the lease.
  ///
  /// @param cursor its version must be one above the stored one
  /// @throws LeaseLostException if another holder has it, or the version does not follow
  void save(CursorKey key, Cursor cursor, String owner, Instant until);

  /// Gives the lease back.
  ///
  /// @return false, and the lease is kept, if somebody left word meanwhile: look once more. The
  ///   word is taken off by this call.
  /// @throws LeaseLostException if another holder has it
  boolean release(CursorKey key, String owner);

  /// Gives the lease back whatever word was left; nothing happens if another holder has it.
  void abandon(CursorKey key, String owner);

  /// Deletes a cursor that `owner` holds.
  void drop(CursorKey key, String owner);

  /// The cursors of a hub whose page remembers a contact.
  List<CursorKey> remembering(HubId hub, ContactId contact);

  /// What came of asking for the lease.
  sealed interface Holding {
    record Held(Cursor cursor) implements Holding {}

    /// Another holder is at work and will look once more before it lets go.
    record Noted() implements Holding {}
  }
}
