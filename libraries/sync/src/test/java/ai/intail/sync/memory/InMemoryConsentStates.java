package ai.intail.sync.memory;

import ai.intail.sync.connect.ConsentStates;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Consents by the digest of their state.
public final class InMemoryConsentStates implements ConsentStates {

  private record Waiting(Consent consent, Instant expiresAt) {}

  private final Map<String, Waiting> waiting = new HashMap<>();

  @Override
  public synchronized void remember(String digest, Consent consent, Instant expiresAt) {
    waiting.put(digest, new Waiting(consent, expiresAt));
  }

  @Override
  public synchronized Optional<Consent> take(String digest, Instant now) {
    return Optional.ofNullable(waiting.remove(digest))
        .filter(one -> one.expiresAt().isAfter(now))
        .map(Waiting::consent);
  }
}
