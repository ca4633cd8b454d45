package ai.intail.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/// The consent page and the token endpoints.
final class OAuthApi {

  private static final Set<String> APP_SCOPES =
      Set.of(
          "developer.webhooks_journal.read",
          "developer.webhooks_journal.subscriptions.read",
          "developer.webhooks_journal.subscriptions.write",
          "crm.lists.read",
          "crm.objects.contacts.read");

  private final SimulatorSettings settings;
  private final Tokens tokens;
  private final LongFunction<Optional<SimulatedHub>> hubs;

  OAuthApi(SimulatorSettings settings, Tokens tokens, LongFunction<Optional<SimulatedHub>> hubs) {
    this.settings = settings;
    this.tokens = tokens;
    this.hubs = hubs;
  }

  /// The consent page; with `decision=allow` or `decision=deny` and a `hub`, the way back.
  SimulatedAnswer authorize(Map<String, String> query) {
    var redirect = query.getOrDefault("redirect_uri", "");
    var scopes = scopes(query.getOrDefault("scope", ""));
    boolean known =
        settings.app().clientId().equals(query.get("client_id"))
            && settings.app().redirectUris().contains(redirect)
            && scopes.containsAll(settings.requiredScopes());
    if (!known) {
      return SimulatedAnswer.html(
          400, page("Something is wrong with this app", "<p>The app's request is not valid.</p>"));
    }
    var decision = query.getOrDefault("decision", "");
    if (decision.isEmpty()) {
      return SimulatedAnswer.html(200, consentPage(query, scopes));
    }
    var state = "&state=" + encoded(query.getOrDefault("state", ""));
    if (!decision.equals("allow")) {
      return SimulatedAnswer.redirect(
          redirect + "?error=access_denied&error_description=cancelled" + state);
    }
    var hub = hub(query);
    if (hub.isEmpty()) {
      return SimulatedAnswer.html(400, page("No such account", "<p>Choose an account.</p>"));
    }
    var user = hub.get().user(query.getOrDefault("user", ""));
    if (user.isEmpty()) {
      return SimulatedAnswer.html(400, page("No such user", "<p>Sign in as another user.</p>"));
    }
    scopes.addAll(scopes(query.getOrDefault("optional_scope", "")));
    scopes.removeAll(hub.get().lacking());
    var code =
        tokens.code(
            new Tokens.Grant(hub.get().id(), user.get(), scopes),
            redirect,
            Optional.ofNullable(query.get("code_challenge")),
            now());
    return SimulatedAnswer.redirect(redirect + "?code=" + encoded(code) + state);
  }

  private Optional<SimulatedHub> hub(Map<String, String> query) {
    var text = query.getOrDefault("hub", "");
    return text.matches("\\d{1,18}") ? hubs.apply(Long.parseLong(text)) : Optional.empty();
  }

  private static String consentPage(Map<String, String> query, Set<String> scopes) {
    var fields = new StringBuilder();
    query.forEach(
        (name, value) ->
            fields.append(
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    .formatted(escaped(name), escaped(value))));
    return page(
        "Connect an app",
        """
        <p>The app asks for: %s</p>
        <form action="/oauth/authorize" method="get">%s
          <label>Account <input name="hub" inputmode="numeric" required></label>
          <label>Signed in as <input name="user" placeholder="the account's admin"></label>
          <button name="decision" value="allow">Connect</button>
          <button name="decision" value="deny" formnovalidate>Cancel</button>
        </form>
        """
            .formatted(escaped(String.join(", ", scopes)), fields));
  }

  private static String page(String title, String body) {
    return "<!doctype html><html lang=\"en\"><title>%s</title><h1>%s</h1>%s</html>"
        .formatted(title, title, body);
  }

  ObjectNode token(Map<String, String> form) {
    checkApp(form);
    return switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" -> exchange(form);
      case "refresh_token" -> refresh(form);
      case "client_credentials" -> ofTheApp(form);
      default -> throw Refusal.oauth("BAD_GRANT_TYPE", "unsupported_grant_type", "unknown grant");
    };
  }

  private ObjectNode exchange(Map<String, String> form) {
    var code =
        tokens
            .takeCode(form.getOrDefault("code", ""), now())
            .orElseThrow(
                () -> Refusal.oauth("BAD_AUTH_CODE", "invalid_grant", "unknown auth code"));
    if (!code.redirectUri().equals(form.get("redirect_uri"))) {
      throw Refusal.oauth("BAD_REDIRECT_URI", "invalid_request", "redirect_uri does not match");
    }
    var verifier = form.getOrDefault("code_verifier", "");
    if (code.challenge().filter(challenge -> !challenge.equals(s256(verifier))).isPresent()) {
      throw Refusal.oauth("BAD_CODE_VERIFIER", "invalid_grant", "code verifier does not match");
    }
    return grant(code.grant(), tokens.refresh(code.grant()));
  }

  private ObjectNode refresh(Map<String, String> form) {
    var old = form.getOrDefault("refresh_token", "");
    var grant =
        tokens
            .ofRefresh(old)
            .orElseThrow(
                () ->
                    Refusal.oauth(
                        "BAD_REFRESH_TOKEN", "invalid_grant", "missing or unknown refresh token"));
    return switch (settings.refreshTokens()) {
      case THE_SAME -> grant(grant, old);
      case NEW_ONES -> {
        var renewed = grant(grant, tokens.refresh(grant));
        tokens.endRefresh(old);
        yield renewed;
      }
    };
  }

  private ObjectNode ofTheApp(Map<String, String> form) {
    var wanted = scopes(form.getOrDefault("scope", ""));
    if (wanted.isEmpty() || !wanted.stream().allMatch(APP_SCOPES::contains)) {
      throw Refusal.oauth("BAD_SCOPES", "invalid_scope", "scopes are missing or not known");
    }
    var grant = new Tokens.Grant(Tokens.NO_HUB, new SimulatedUser(0, ""), wanted);
    return Json.object()
        .put("access_token", tokens.access(grant, now()))
        .put("expires_in", Tokens.ACCESS_LIFE.toSeconds())
        .put("token_type", "bearer")
        .put("token_use", "client_credentials");
  }

  private ObjectNode grant(Tokens.Grant grant, String refresh) {
    var answer =
        Json.object()
            .put("access_token", tokens.access(grant, now()))
            .put("refresh_token", refresh)
            .put("expires_in", Tokens.ACCESS_LIFE.toSeconds())
            .put("token_type", "bearer")
            .put("token_use", "access_token")
            .put("hub_id", grant.hub())
            .put("user_id", grant.user().id());
    var scopes = answer.putArray("scopes");
    grant.scopes().forEach(scopes::add);
    return answer;
  }

  ObjectNode introspect(Map<String, String> form) {
    checkApp(form);
    var token = form.getOrDefault("token", "");
    var grant = tokens.ofAccess(token).filter(_ -> tokens.isAlive(token, now()));
    if (grant.isEmpty()) {
      return Json.object().put("active", false);
    }
    var answer =
        Json.object()
            .put("active", true)
            .put("hub_id", grant.get().hub())
            .put("user_id", grant.get().user().id())
            .put("user", grant.get().user().email())
            .put("client_id", settings.app().clientId())
            .put("token_type", "Bearer");
    var scopes = answer.putArray("scopes");
    grant.get().scopes().forEach(scopes::add);
    return answer;
  }

  /// As older clients ask: by the token in the path, without the app's secret.
  ObjectNode facts(String token) {
    var grant =
        tokens
            .ofAccess(token)
            .filter(_ -> tokens.isAlive(token, now()))
            .orElseThrow(() -> Refusal.of(404, "", "Access token not found"));
    var answer =
        Json.object()
            .put("token", token)
            .put("user", grant.user().email())
            .put("hub_domain", "portal.example")
            .put("hub_id", grant.hub())
            .put("app_id", 77)
            .put("user_id", grant.user().id())
            .put("expires_in", Tokens.ACCESS_LIFE.toSeconds())
            .put("token_type", "access");
    var scopes = answer.putArray("scopes");
    grant.scopes().forEach(scopes::add);
    return answer;
  }

  ObjectNode revoke(Map<String, String> form) {
    checkApp(form);
    tokens.endRefresh(form.getOrDefault("token", ""));
    return Json.object();
  }

  private void checkApp(Map<String, String> form) {
    if (!settings.app().clientId().equals(form.get("client_id"))) {
      throw Refusal.oauth("BAD_CLIENT_ID", "invalid_client", "unknown client id");
    }
    if (!settings.app().clientSecret().equals(form.get("client_secret"))) {
      throw Refusal.oauth("BAD_CLIENT_SECRET", "invalid_client", "wrong client secret");
    }
  }

  private Instant now() {
    return settings.clock().instant();
  }

  private static Set<String> scopes(String text) {
    var scopes = new LinkedHashSet<>(Arrays.asList(text.split(" ", -1)));
    scopes.remove("");
    return scopes;
  }

  private static String s256(String verifier) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
