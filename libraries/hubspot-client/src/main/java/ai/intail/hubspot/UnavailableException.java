package ai.intail.hubspot;

import java.time.Duration;
import java.util.Optional;

/// HubSpot did not answer well, for a reason that passes: no answer came (status 0, with the
/// cause), the record is locked (423), the account moves to another data centre (477), or its
/// servers have trouble (5xx). Of a call that is not repeatable it stays open whether it took
/// effect.
public final class UnavailableException extends HubSpotException {

  private final transient Optional<Duration> retryAfter;

  UnavailableException(Refusal refusal, Optional<Duration> retryAfter) {
    super("HubSpot is not available", refusal);
    this.retryAfter = retryAfter;
  }

  /// How long HubSpot asks to wait; up to 24 hours while an account moves.
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
