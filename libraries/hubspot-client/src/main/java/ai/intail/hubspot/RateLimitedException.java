package ai.intail.hubspot;

import java.time.Duration;
import java.util.Optional;

/// The account's limit is used up (429).
public final class RateLimitedException extends HubSpotException {

  /// Calls per ten seconds; a search does not count.
  public static final String TEN_SECONDLY = "TEN_SECONDLY_ROLLING";

  /// Searches per second.
  public static final String SECONDLY = "SECONDLY";

  /// Calls per day of the account's zone. Not tried again: it may take hours.
  public static final String DAILY = "DAILY";

  private final transient Optional<Duration> retryAfter;

  RateLimitedException(Refusal refusal, Optional<Duration> retryAfter) {
    super("HubSpot's rate limit was met", refusal);
    this.retryAfter = retryAfter;
  }

  /// Which limit was met, such as [#TEN_SECONDLY]; empty where HubSpot does not say.
  public Optional<String> policy() {
    return refusal().policy();
  }

  /// How long HubSpot asks to wait, else how long the window of the [#policy()] is; empty where
  /// neither is known.
  public Optional<Duration> retryAfter() {
    return retryAfter.or(() -> policy().flatMap(RateLimitedException::window));
  }

  static Optional<Duration> window(String policy) {
    return switch (policy) {
      case TEN_SECONDLY, "TEN_SECONDLY" -> Optional.of(Duration.ofSeconds(10));
      case SECONDLY -> Optional.of(Duration.ofSeconds(1));
      default -> Optional.empty();
    };
  }

  /// What HubSpot itself said, where a policy's window is not meant.
  Optional<Duration> told() {
    return retryAfter;
  }
}
