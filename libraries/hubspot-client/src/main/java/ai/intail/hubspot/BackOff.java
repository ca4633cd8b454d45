package ai.intail.hubspot;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long to wait before a call is sent again: what HubSpot says, else the window of the limit
/// that was met, else exponentially longer, drawn from the whole span ("full jitter").
final class BackOff {

  /// The span before the second attempt; doubled with each.
  private static final Duration FIRST = Duration.ofSeconds(1);

  /// HubSpot asks for at least so much while a record is locked.
  private static final Duration LOCKED = Duration.ofSeconds(2);

  /// Behind a gateway that gave up, servers are throttled: "a few seconds".
  private static final Duration GATEWAY = Duration.ofSeconds(2);

  private final RandomGenerator random;

  BackOff(RandomGenerator random) {
    this.random = random;
  }

  /// @param attempt that failed, from 1
  /// @return empty if it makes no sense to send the call again
  Optional<Duration> after(HubSpotException trouble, int attempt) {
    return switch (trouble) {
      case RateLimitedException limited -> after(limited, attempt);
      case UnavailableException away -> Optional.of(after(away, attempt));
      case AuthenticationException _,
          GrantRevokedException _,
          AppRefusedException _,
          MissingScopesException _,
          NotFoundException _,
          ConflictException _,
          ValidationException _,
          MalformedAnswerException _,
          OutOfTimeException _ ->
          Optional.empty();
    };
  }

  private Optional<Duration> after(RateLimitedException limited, int attempt) {
    var policy = limited.policy().orElse("");
    if (policy.equals(RateLimitedException.DAILY)) {
      return Optional.empty();
    }
    return Optional.of(
        limited
            .told()
            .orElseGet(
                () ->
                    RateLimitedException.window(policy)
                        .map(window -> window.plus(jitter(1)))
                        .orElseGet(() -> jitter(attempt))));
  }

  private Duration after(UnavailableException away, int attempt) {
    var least = least(away.status());
    return away.retryAfter()
        .map(told -> told.compareTo(least) < 0 ? least : told)
        .orElseGet(() -> least.plus(jitter(attempt)));
  }

  private static Duration least(int status) {
    return switch (status) {
      case 423 -> LOCKED;
      case 502, 504, 520, 521, 522, 523, 524, 525, 526 -> GATEWAY;
      default -> Duration.ZERO;
    };
  }

  private Duration jitter(int attempt) {
    long most = FIRST.toMillis() << (attempt - 1);
    return Duration.ofMillis(random.nextLong(most) + 1);
  }
}
