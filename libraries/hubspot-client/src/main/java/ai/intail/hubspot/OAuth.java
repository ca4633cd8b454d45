package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// HubSpot's OAuth 2 endpoints (`/oauth/2026-03/token`). Thread-safe.
///
/// A grant is asked for with [#authorizeUri], given by [#exchange], kept alive by [#refresh] before
/// the access token's time is over, and ended by [#revoke]. What was granted may be less than what
/// was asked for: read [TokenGrant#scopes].
///
/// All calls throw [GrantRevokedException] where the grant is no longer valid,
/// [AppRefusedException] where the app's own credentials are wrong, and [UnavailableException] or
/// [RateLimitedException] for trouble that passes.
public final class OAuth {

  /// A year in seconds, so that adding it to a time never overflows; HubSpot says 1,800.
  private static final long LONGEST_LIFE = 31_536_000;

  private final Exchange exchange;

  OAuth(Exchange exchange) {
    this.exchange = exchange;
  }

  /// Where to send the browser. It comes back to the redirect address with `code` and `state`, or
  /// with `error` (`access_denied` if the customer cancelled).
  ///
  /// @param authorizePage `https://app.hubspot.com/oauth/authorize`
  public static URI authorizeUri(URI authorizePage, AuthorizeRequest request) {
    var query = new LinkedHashMap<String, String>();
    query.put("client_id", request.clientId());
    query.put("redirect_uri", request.redirectUri().toString());
    query.put("scope", String.join(" ", request.scopes()));
    if (!request.optionalScopes().isEmpty()) {
      query.put("optional_scope", String.join(" ", request.optionalScopes()));
    }
    query.put("state", request.state());
    request
        .codeChallenge()
        .ifPresent(
            challenge -> {
              query.put("code_challenge", challenge);
              query.put("code_challenge_method", "S256");
            });
    return URI.create(Paths.query(authorizePage.toString(), query));
  }

  /// Exchanges the code of a callback; it is good once and for minutes. Not sent twice: where the
  /// answer was lost, the customer has to consent once more.
  ///
  /// @param codeVerifier whose challenge the browser took along: [PkceVerifier]
  /// @throws GrantRevokedException if the code is unknown, used or too old
  public TokenGrant exchange(AppCredentials app, String code, Optional<String> codeVerifier) {
    var fields = fields("authorization_code", app);
    fields.put("redirect_uri", app.redirectUri().toString());
    fields.put("code", code);
    codeVerifier.ifPresent(verifier -> fields.put("code_verifier", verifier));
    return grant(read(Call.formOnce(CallKind.OAUTH, Paths.TOKEN, fields)));
  }

  /// Asks for a new access token.
  ///
  /// @throws GrantRevokedException if the customer or the app ended the grant
  public TokenGrant refresh(AppCredentials app, RefreshToken refresh) {
    var fields = fields("refresh_token", app);
    fields.put("refresh_token", refresh.value());
    return grant(post(Paths.TOKEN, fields));
  }

  /// A token of the app itself.
  ///
  /// @param scopes such as `developer.webhooks_journal.read`
  public AppToken clientCredentials(AppCredentials app, List<String> scopes) {
    var fields = fields("client_credentials", app);
    fields.put("scope", String.join(" ", scopes));
    var answer = post(Paths.TOKEN, fields);
    return new AppToken(access(answer), life(answer));
  }

  /// Asks what an access token stands for. Source: `/oauth/2026-03/token/introspect`.
  public TokenFacts introspect(AppCredentials app, AccessToken token) {
    return introspect(app, token.value(), "access_token");
  }

  /// Asks what a refresh token stands for, of which HubSpot says less.
  public TokenFacts introspect(AppCredentials app, RefreshToken token) {
    return introspect(app, token.value(), "refresh_token");
  }

  private TokenFacts introspect(AppCredentials app, String token, String hint) {
    var fields = client(app);
    fields.put("token", token);
    fields.put("token_type_hint", hint);
    var facts = post(Paths.INTROSPECT, fields);
    return new TokenFacts(
        facts.path("active").asBoolean(false),
        Json.number(facts, "hub_id").map(HubId::new),
        Json.number(facts, "user_id"),
        Json.text(facts, "user"),
        Json.texts(facts.path("scopes")));
  }

  /// Ends a refresh token. Access tokens live on until they expire, and the app stays installed:
  /// see [HubAccount#uninstall]. Source: `/oauth/2026-03/token/revoke`.
  public void revoke(AppCredentials app, RefreshToken refresh) {
    var fields = client(app);
    fields.put("token", refresh.value());
    fields.put("token_type_hint", "refresh_token");
    exchange.send(Call.form(CallKind.OAUTH, Paths.REVOKE, fields));
  }

  private JsonNode post(String path, Map<String, String> fields) {
    return read(Call.form(CallKind.OAUTH, path, fields));
  }

  private JsonNode read(Call call) {
    return Json.read(exchange.send(call).body());
  }

  private static Map<String, String> fields(String grantType, AppCredentials app) {
    var fields = client(app);
    fields.put("grant_type", grantType);
    return fields;
  }

  private static Map<String, String> client(AppCredentials app) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("client_id", app.clientId());
    fields.put("client_secret", app.clientSecret());
    return fields;
  }

  private static TokenGrant grant(JsonNode answer) {
    return new TokenGrant(
        access(answer),
        new RefreshToken(Json.requiredText(answer, "refresh_token")),
        life(answer),
        Json.number(answer, "hub_id").map(HubId::new),
        Json.number(answer, "user_id"),
        Json.texts(answer.path("scopes")));
  }

  private static AccessToken access(JsonNode answer) {
    var text = Json.requiredText(answer, "access_token");
    try {
      return new AccessToken(text);
    } catch (IllegalArgumentException unusable) {
      throw new MalformedAnswerException("its access_token is none");
    }
  }

  private static Duration life(JsonNode answer) {
    long seconds = Json.requiredNumber(answer, "expires_in");
    if (seconds > LONGEST_LIFE) {
      throw new MalformedAnswerException("its expires_in is too long");
    }
    return Duration.ofSeconds(seconds);
  }
}
