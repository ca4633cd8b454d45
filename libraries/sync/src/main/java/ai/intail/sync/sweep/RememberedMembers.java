package ai.intail.sync.sweep;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// Takes contacts out of the pages that cursors remember.
///
/// HubSpot's list no longer holds them either, so the page begins as remembered all the same.
public final class RememberedMembers {

  private final Cursors cursors;
  private final SweepQueue queue;
  private final InstantSource clock;
  private final RandomGenerator random;

  public RememberedMembers(
      Cursors cursors, SweepQueue queue, InstantSource clock, RandomGenerator random) {
    this.cursors = cursors;
    this.queue = queue;
    this.clock = clock;
    this.random = random;
  }

  /// A cursor that somebody is at work on is left to that sweep, which reads the page anew.
  public void forget(HubId hub, ContactId contact) {
    for (CursorKey key : cursors.remembering(hub, contact)) {
      HeldCursor.take(cursors, key, Long.toHexString(random.nextLong()), clock)
          .ifPresent(held -> forget(held, contact));
    }
  }

  private void forget(HeldCursor held, ContactId contact) {
    if (held.cursor().remembers(contact)) {
      held.save(held.cursor().without(contact));
    }
    held.abandon();
    // A continuation that waits names the version before, and word may have been left meanwhile.
    queue.send(List.of(new SweepMessage.Look(held.key().hub(), held.key().report())));
  }
}
