package ai.intail.simulator;

import ai.intail.simulator.behaviour.Switch.OptionalParts;
import ai.intail.simulator.behaviour.Switch.RefreshAfterUninstall;
import ai.intail.simulator.behaviour.Switch.RefreshTokens;
import ai.intail.simulator.behaviour.Switch.SecondGrant;
import ai.intail.simulator.behaviour.Switches;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/// The token endpoints.
final class OAuthApi {

  /// What a token of the app itself can be asked for.
  private static final Set<String> APP_SCOPES =
      Set.of(
          "developer.webhooks_journal.read",
          "developer.webhooks_journal.subscriptions.read",
          "developer.webhooks_journal.subscriptions.write",
          "developer.webhooks_journal.snapshots.read",
          "developer.webhooks_journal.snapshots.write",
          "crm.lists.read",
          "crm.objects.contacts.read",
          "crm.objects.companies.read");

  private static final String DOMAIN = "portal.example";

  private final SimulatedApp app;
  private final InstantSource clock;
  private final Tokens tokens;
  private final Switches switches;
  private final LongFunction<Optional<SimulatedHub>> hubs;
  private final Set<String> endedByUninstall = new HashSet<>();

  OAuthApi(
      SimulatedApp app,
      InstantSource clock,
      Tokens tokens,
      Switches switches,
      LongFunction<Optional<SimulatedHub>> hubs) {
    this.app = app;
    this.clock = clock;
    this.tokens = tokens;
    this.switches = switches;
    this.hubs = hubs;
  }

  ObjectNode token(Parameters form) {
    checkApp(form);
    return switch (form.get("grant_type")) {
      case "authorization_code" -> exchange(form);
      case "refresh_token" -> refresh(form);
      case "client_credentials" -> ofTheApp(form);
      default -> throw Refusal.oauth("BAD_GRANT_TYPE", "unsupported_grant_type", "unknown grant");
    };
  }

  private ObjectNode exchange(Parameters form) {
    var code =
        tokens
            .takeCode(form.get("code"), now())
            .orElseThrow(
                () ->
                    Refusal.oauth(
                        "BAD_AUTH_CODE", "invalid_grant", "missing or unknown auth code"));
    if (!code.redirectUri().equals(form.get("redirect_uri"))) {
      throw Refusal.oauth("BAD_REDIRECT_URI", "invalid_request", "missing or invalid redirect uri");
    }
    if (!code.challenge().isEmpty() && !code.challenge().equals(s256(form.get("code_verifier")))) {
      throw Refusal.oauth("BAD_CODE_VERIFIER", "invalid_grant", "code verifier does not match");
    }
    var hub = hub(code.grant());
    hub.install(code.grant().user());
    return granted(code.grant(), refreshToken(code.grant(), hub.region().hublet()));
  }

  private String refreshToken(Tokens.Grant grant, String hublet) {
    if (switches.is(SecondGrant.SAME_TOKEN)) {
      return tokens.standing(grant).orElseGet(() -> tokens.refresh(grant, hublet));
    }
    if (switches.is(SecondGrant.ENDS_THE_FIRST)) {
      tokens.endRefreshOf(grant);
    }
    return tokens.refresh(grant, hublet);
  }

  private SimulatedHub hub(Tokens.Grant grant) {
    return hubs.apply(grant.hub())
        .orElseThrow(() -> Refusal.oauth("BAD_HUB", "access_denied", "unknown hub id"));
  }

  private ObjectNode refresh(Parameters form) {
    var old = form.get("refresh_token");
    var grant = tokens.ofRefresh(old).orElseThrow(() -> refused(old));
    if (switches.is(RefreshTokens.THE_SAME)) {
      return granted(grant, old);
    }
    var renewed = granted(grant, tokens.refresh(grant, hub(grant).region().hublet()));
    tokens.endRefresh(old);
    return renewed;
  }

  private Refusal refused(String refreshToken) {
    boolean uninstalled;
    synchronized (endedByUninstall) {
      uninstalled = endedByUninstall.contains(refreshToken);
    }
    if (uninstalled && switches.is(RefreshAfterUninstall.BAD_HUB)) {
      return Refusal.oauth("BAD_HUB", "access_denied", "unknown hub id");
    }
    if (uninstalled && switches.is(RefreshAfterUninstall.BAD_HUB_FORBIDDEN)) {
      return Refusal.oauth(403, "BAD_HUB", "access_denied", "unknown hub id");
    }
    return Refusal.oauth("BAD_REFRESH_TOKEN", "invalid_grant", "missing or unknown refresh token");
  }

  /// The customer or the app itself removed the app.
  void uninstalled(long hub) {
    synchronized (endedByUninstall) {
      endedByUninstall.addAll(tokens.refreshOf(hub));
    }
    tokens.endAllOf(hub);
  }

  private ObjectNode ofTheApp(Parameters form) {
    var wanted = Consent.scopes(form.get("scope"));
    if (wanted.isEmpty() || !APP_SCOPES.containsAll(wanted)) {
      throw Refusal.oauth("BAD_SCOPES", "invalid_scope", "scopes are missing or not known");
    }
    var grant = new Tokens.Grant(Tokens.NO_HUB, new SimulatedUser(0, ""), wanted);
    return Json.object()
        .put("access_token", tokens.access(grant, now()))
        .put("expires_in", tokens.accessLife().toSeconds())
        .put("token_type", "bearer")
        .put("token_use", "client_credentials");
  }

  private ObjectNode granted(Tokens.Grant grant, String refresh) {
    var answer =
        Json.object()
            .put("access_token", tokens.access(grant, now()))
            .put("refresh_token", refresh)
            .put("expires_in", tokens.accessLife().toSeconds())
            .put("token_type", "bearer")
            .put("token_use", "access_token");
    if (!switches.is(OptionalParts.ABSENT)) {
      answer.put("hub_id", grant.hub()).put("user_id", grant.user().id());
      grant.scopes().forEach(answer.putArray("scopes")::add);
    }
    return answer;
  }

  /// A dead token is no error.
  ObjectNode introspect(Parameters form) {
    checkApp(form);
    var token = form.get("token");
    var access = tokens.ofAccess(token).filter(one -> one.isAlive(now()));
    if (access.isPresent()) {
      return ofAccess(token, access.get());
    }
    return tokens
        .ofRefresh(token)
        .map(grant -> facts(token, grant).put("token_use", "refresh_token"))
        .orElseGet(() -> Json.object().put("active", false));
  }

  private ObjectNode facts(String token, Tokens.Grant grant) {
    var answer =
        Json.object()
            .put("active", true)
            .put("token", token)
            .put("hub_id", grant.hub())
            .put("user_id", grant.user().id())
            .put("client_id", app.clientId())
            .put("app_id", SimulatedApp.ID);
    grant.scopes().forEach(answer.putArray("scopes")::add);
    return answer;
  }

  private ObjectNode ofAccess(String token, Tokens.Access access) {
    var grant = access.grant();
    var answer =
        facts(token, grant)
            .put("user", grant.user().email())
            .put("hub_domain", DOMAIN)
            .put("expires_in", Duration.between(now(), access.expiresAt()).toSeconds())
            .put("token_use", "access_token")
            .put("token_type", "Bearer")
            .put("is_private_distribution", false);
    var signed = answer.putObject("signed_access_token");
    hubs.apply(grant.hub()).ifPresent(hub -> signed.put("hublet", hub.region().hublet()));
    signed
        .put("hubId", grant.hub())
        .put("userId", grant.user().id())
        .put("appId", SimulatedApp.ID)
        .put("scopes", String.join(" ", grant.scopes()))
        .put("isPrivateDistribution", false);
    return answer;
  }

  /// As older clients ask: by the token in the path, without the app's secret.
  ObjectNode oldFacts(String token) {
    var access =
        tokens
            .ofAccess(token)
            .filter(one -> one.isAlive(now()))
            .orElseThrow(() -> Refusal.of(404, "", "Access token not found"));
    var grant = access.grant();
    var answer =
        Json.object()
            .put("token", token)
            .put("user", grant.user().email())
            .put("hub_domain", DOMAIN)
            .put("hub_id", grant.hub())
            .put("app_id", SimulatedApp.ID)
            .put("user_id", grant.user().id())
            .put("expires_in", Duration.between(now(), access.expiresAt()).toSeconds())
            .put("token_type", "access");
    grant.scopes().forEach(answer.putArray("scopes")::add);
    return answer;
  }

  /// Access tokens that were given out live on.
  ObjectNode revoke(Parameters form) {
    checkApp(form);
    tokens.endRefresh(form.get("token"));
    return Json.object();
  }

  private void checkApp(Parameters form) {
    if (!app.clientId().equals(form.get("client_id"))) {
      throw Refusal.oauth("BAD_CLIENT_ID", "invalid_client", "missing or unknown client id");
    }
    if (!app.clientSecret().equals(form.get("client_secret"))) {
      throw Refusal.oauth(
          "BAD_CLIENT_SECRET", "invalid_client", "missing or invalid client secret");
    }
  }

  private Instant now() {
    return clock.instant();
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
}
