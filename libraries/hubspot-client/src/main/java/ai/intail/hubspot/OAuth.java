package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// HubSpot's OAuth 2 endpoints (`/oauth/2026-03/token`). Thread-safe.
///
/// All calls throw [GrantRevokedException] where the grant is no longer valid,
/// [AppRefusedException] where the app's own credentials are wrong, and [UnavailableException] or
/// [RateLimitedException] for trouble that passes.
public final class OAuth {

  private final Exchange exchange;

  OAuth(Exchange exchange) {
    this.exchange = exchange;
  }

  /// Where to send the browser.
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

  /// Exchanges the code of a callback; it is good once and for minutes.
  public TokenGrant exchange(AppCredentials app, String code, Optional<String> codeVerifier) {
    var fields = fields("authorization_code", app);
    fields.put("redirect_uri", app.redirectUri().toString());
    fields.put("code", code);
    codeVerifier.ifPresent(verifier -> fields.put("code_verifier", verifier));
    return grant(post(Paths.TOKEN, fields));
  }

  /// Asks for a new access token.
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
    return new AppToken(
        new AccessToken(Json.requiredText(answer, "access_token")),
        Duration.ofSeconds(Json.requiredNumber(answer, "expires_in")));
  }

  /// Asks what a token stands for.
  public TokenFacts introspect(AppCredentials app, AccessToken token) {
    var fields = client(app);
    fields.put("token", token.value());
    fields.put("token_type_hint", "access_token");
    var facts = post(Paths.INTROSPECT, fields);
    return new TokenFacts(
        facts.path("active").asBoolean(false),
        Json.number(facts, "hub_id").map(HubId::new),
        Json.number(facts, "user_id"),
        Json.text(facts, "user"),
        texts(facts.path("scopes")));
  }

  /// Ends a refresh token. Access tokens live on until they expire, and the app stays installed.
  public void revoke(AppCredentials app, RefreshToken refresh) {
    var fields = client(app);
    fields.put("token", refresh.value());
    fields.put("token_type_hint", "refresh_token");
    exchange.send(Call.form(CallKind.OAUTH, Paths.REVOKE, fields));
  }

  private JsonNode post(String path, Map<String, String> fields) {
    return Json.read(exchange.send(Call.form(CallKind.OAUTH, path, fields)).body());
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
        new AccessToken(Json.requiredText(answer, "access_token")),
        new RefreshToken(Json.requiredText(answer, "refresh_token")),
        Duration.ofSeconds(Json.requiredNumber(answer, "expires_in")),
        Json.number(answer, "hub_id").map(HubId::new),
        Json.number(answer, "user_id"),
        texts(answer.path("scopes")));
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
