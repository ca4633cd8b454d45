package ai.intail.hubspot;

import java.time.Duration;
import java.util.Optional;

/// HubSpot did not answer well, for a reason that passes.
public final class UnavailableException extends HubSpotException {

  private final transient Optional<Duration> retryAfter;

  UnavailableException(Refusal refusal, Optional<Duration> retryAfter) {
    super("HubSpot is not available", refusal);
    this.retryAfter = retryAfter;
  }

  /// How long HubSpot asks to wait.
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
