package ai.intail.sync.connect;

import java.time.Instant;
import java.util.Optional;

/// The `state` values that wait for HubSpot's callback. Thread-safe, outside the process.
public interface ConsentStates {

  /// @param digest of the state value, which itself is stored nowhere
  void remember(String digest, Consent consent, Instant expiresAt);

  /// Takes a consent out: a state is good for one callback.
  ///
  /// @return empty if it is unknown, was taken or has expired at `now`
  Optional<Consent> take(String digest, Instant now);

  /// What was asked for.
  ///
  /// @param browserDigest of the value in the browser's cookie: the callback must come from the
  ///   browser that began
  /// @param codeVerifier of PKCE (RFC 7636)
  /// @param returnTo the page to show afterwards, a path of ours
  record Consent(Aim aim, String browserDigest, String codeVerifier, String returnTo) {
    @Override
    public String toString() {
      return "Consent[" + aim.getClass().getSimpleName() + "]";
    }
  }
}
