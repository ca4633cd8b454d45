package ai.intail.sync.memory;

import ai.intail.sync.connect.Invitation;
import ai.intail.sync.connect.Invitations;
import ai.intail.sync.connect.Inviter;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Invitations by inviter and digest.
public final class InMemoryInvitations implements Invitations {

  private record Key(Inviter inviter, String digest) {}

  private final Map<Key, Invitation> invitations = new HashMap<>();

  @Override
  public synchronized void keep(Invitation invitation) {
    invitations.put(new Key(invitation.inviter(), invitation.digest()), invitation);
  }

  @Override
  public synchronized Optional<Invitation> find(Inviter inviter, String digest, Instant now) {
    return Optional.ofNullable(invitations.get(new Key(inviter, digest)))
        .filter(one -> one.expiresAt().isAfter(now));
  }

  @Override
  public synchronized List<Invitation> of(Inviter inviter, Instant now) {
    return invitations.values().stream()
        .filter(one -> one.inviter().equals(inviter) && one.expiresAt().isAfter(now))
        .sorted(Comparator.comparing(Invitation::expiresAt))
        .toList();
  }

  @Override
  public synchronized boolean remove(Inviter inviter, String digest) {
    return invitations.remove(new Key(inviter, digest)) != null;
  }
}
