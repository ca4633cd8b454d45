package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the token endpoint's refusals mean. Only HubSpot's own word that a grant is no longer valid
/// may end a connection; trouble with us or with the network never does.
///
/// Bodies are `{error, error_description, status, message, correlationId}`; older ones have only
/// the last three.
final class OAuthErrors {

  private static final Set<String> GRANT_ENDED =
      Set.of("BAD_REFRESH_TOKEN", "BAD_HUB", "BAD_AUTH_CODE", "invalid_grant", "access_denied");

  /// Ours to mend, whatever else the answer says: a wrong verifier comes as `invalid_grant` too.
  private static final Set<String> OUR_FAULT =
      Set.of(
          "BAD_CLIENT_ID",
          "BAD_CLIENT_SECRET",
          "BAD_REDIRECT_URI",
          "BAD_GRANT_TYPE",
          "BAD_SCOPES",
          "BAD_CODE_VERIFIER",
          "invalid_client");

  private static final Set<Integer> PASSING = Set.of(423, 477);

  private OAuthErrors() {}

  static HubSpotException of(Reply reply, Optional<Duration> retryAfter) {
    int status = reply.status();
    var body = Json.readLeniently(reply.body());
    var codes = codes(body);
    var refusal = Refusal.of(status, body).as(codes.stream().findFirst().orElse(""));
    if (status < 400) {
      return new MalformedAnswerException("it is of a kind that is not HubSpot's", refusal);
    }
    if (status == 429) {
      return new RateLimitedException(refusal, retryAfter);
    }
    if (status >= 500 || PASSING.contains(status)) {
      return new UnavailableException(refusal, retryAfter);
    }
    boolean ended =
        codes.stream().anyMatch(GRANT_ENDED::contains)
            && codes.stream().noneMatch(OUR_FAULT::contains);
    return ended ? new GrantRevokedException(refusal) : new AppRefusedException(refusal);
  }

  private static List<String> codes(JsonNode body) {
    return List.of(Refusal.code(body, "status"), Refusal.code(body, "error")).stream()
        .flatMap(Optional::stream)
        .filter(code -> !code.equals("error"))
        .toList();
  }
}
