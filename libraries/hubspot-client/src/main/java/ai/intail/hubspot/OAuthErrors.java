package ai.intail.hubspot;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What the token endpoint's refusals mean. Only HubSpot's own word that a grant is no longer valid
/// may end a connection; trouble with us or with the network never does.
final class OAuthErrors {

  private static final Set<String> GRANT_ENDED =
      Set.of("BAD_REFRESH_TOKEN", "BAD_HUB", "BAD_AUTH_CODE", "invalid_grant", "access_denied");

  private static final Set<Integer> PASSING = Set.of(423, 477);

  private OAuthErrors() {}

  static HubSpotException of(Refusal refusal, Optional<Duration> retryAfter) {
    int status = refusal.status();
    if (status == 429) {
      return new RateLimitedException(refusal, retryAfter);
    }
    if (status >= 500 || PASSING.contains(status)) {
      return new UnavailableException(refusal, retryAfter);
    }
    return GRANT_ENDED.contains(refusal.category())
        ? new GrantRevokedException(refusal)
        : new AppRefusedException(refusal);
  }
}
