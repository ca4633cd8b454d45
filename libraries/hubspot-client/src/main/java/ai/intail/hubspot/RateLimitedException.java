package ai.intail.hubspot;

import java.time.Duration;
import java.util.Optional;

/// The account's limit is used up.
public final class RateLimitedException extends HubSpotException {

  private final transient Optional<Duration> retryAfter;

  RateLimitedException(Refusal refusal, Optional<Duration> retryAfter) {
    super("HubSpot's rate limit was met", refusal);
    this.retryAfter = retryAfter;
  }

  /// How long HubSpot asks to wait.
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
