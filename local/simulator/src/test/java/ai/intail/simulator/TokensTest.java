package ai.intail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.Portal.Told;
import ai.intail.simulator.behaviour.Switch.AccessAfterUninstall;
import ai.intail.simulator.behaviour.Switch.OAuthErrors;
import ai.intail.simulator.behaviour.Switch.OptionalParts;
import ai.intail.simulator.behaviour.Switch.RefreshAfterUninstall;
import ai.intail.simulator.behaviour.Switch.RefreshTokens;
import ai.intail.simulator.behaviour.Switch.SecondGrant;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The token endpoints, and how long what they gave is good.
class TokensTest {

  private static final String REDIRECT = "http://localhost:8080/oauth/callback";
  private static final String OWNERS = "/crm/owners/2026-03";

  private static String code(Portal portal) {
    var query =
        Portal.form(
            Map.of(
                "client_id",
                "simulated-app",
                "redirect_uri",
                REDIRECT,
                "scope",
                "oauth crm.objects.owners.read",
                "hub",
                "4242",
                "decision",
                "allow"));
    var location = portal.get("/oauth/authorize?" + query).headers().getOrDefault("location", "");
    return location.replaceAll(".*code=([^&]+).*", "$1");
  }

  private static Told exchanged(Portal portal, String code) {
    return portal.oauth(
        "token",
        Map.of("grant_type", "authorization_code", "redirect_uri", REDIRECT, "code", code));
  }

  private static Told granted(Portal portal) {
    return exchanged(portal, code(portal));
  }

  private static String refreshToken(Told grant) {
    return grant.json().path("refresh_token").asText();
  }

  private static Told refreshed(Portal portal, String token) {
    return portal.oauth("token", Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  private static String status(Told told) {
    return told.json().path("status").asText();
  }

  @Test
  void aGrantHasAllThatTheDatedEndpointPromises() {
    var grant = granted(Portal.open()).json();

    assertThat(grant.path("expires_in").asInt()).isEqualTo(1_800);
    assertThat(grant.path("token_type").asText()).isEqualTo("bearer");
    assertThat(grant.path("token_use").asText()).isEqualTo("access_token");
    assertThat(grant.path("hub_id").asLong()).isEqualTo(4_242);
    assertThat(grant.path("user_id").asLong()).isEqualTo(901);
    assertThat(grant.path("scopes")).hasSize(2);
  }

  @Test
  void optionalPartsOfAGrantMayBeAbsent() {
    assertThat(granted(Portal.open(OptionalParts.ABSENT)).json().has("hub_id")).isFalse();
  }

  @Test
  void aCodeIsGoodOnceAndForMinutes() {
    var portal = Portal.open();
    var code = code(portal);
    exchanged(portal, code);

    assertThat(status(exchanged(portal, code))).isEqualTo("BAD_AUTH_CODE");
    var old = code(portal);
    portal.passes(Duration.ofMinutes(6));
    assertThat(status(exchanged(portal, old))).isEqualTo("BAD_AUTH_CODE");
  }

  @Test
  void refreshTokensBeginWithWhereTheDataLie() {
    var portal = Portal.open();
    var american =
        portal.simulator.addHub(7, new SimulatedUser(903, "other@seven.example"), Region.NA1);

    assertThat(refreshToken(granted(portal))).startsWith("eu1-");
    assertThat(american.issueRefreshToken(Set.of("oauth"))).startsWith("na1-");
  }

  @Test
  void aRefreshAnswersWithANewTokenAndTheOldOneEnds() {
    var portal = Portal.open();
    var first = refreshToken(granted(portal));

    var second = refreshToken(refreshed(portal, first));

    assertThat(second).isNotEqualTo(first);
    assertThat(status(refreshed(portal, first))).isEqualTo("BAD_REFRESH_TOKEN");
    assertThat(refreshed(portal, second).status()).isEqualTo(200);
  }

  @Test
  void aRefreshMayAnswerWithTheSameToken() {
    var portal = Portal.open(RefreshTokens.THE_SAME);
    var first = refreshToken(granted(portal));

    assertThat(refreshToken(refreshed(portal, first))).isEqualTo(first);
    assertThat(refreshed(portal, first).status()).isEqualTo(200);
  }

  @Test
  void aSecondGrantLeavesTheFirstAsItIs() {
    var portal = Portal.open();
    var first = refreshToken(granted(portal));
    granted(portal);

    assertThat(refreshed(portal, first).status()).isEqualTo(200);
  }

  @Test
  void aSecondGrantMayBringTheSameToken() {
    var portal = Portal.open(SecondGrant.SAME_TOKEN);

    assertThat(refreshToken(granted(portal))).isEqualTo(refreshToken(granted(portal)));
  }

  @Test
  void aSecondGrantMayEndTheFirst() {
    var portal = Portal.open(SecondGrant.ENDS_THE_FIRST);
    var first = refreshToken(granted(portal));
    var second = refreshToken(granted(portal));

    assertThat(status(refreshed(portal, first))).isEqualTo("BAD_REFRESH_TOKEN");
    assertThat(refreshed(portal, second).status()).isEqualTo(200);
  }

  @Test
  void anAccessTokenIsGoodUntilItExpiresWhateverIsRefreshed() {
    var portal = Portal.open();
    var grant = granted(portal);
    refreshed(portal, refreshToken(grant));
    portal.token = grant.json().path("access_token").asText();

    portal.passes(Duration.ofSeconds(1_799));
    assertThat(portal.get(OWNERS).status()).isEqualTo(200);
    portal.passes(Duration.ofSeconds(31));
    var expired = portal.get(OWNERS);
    assertThat(expired.status()).isEqualTo(401);
    assertThat(expired.category()).isEqualTo("EXPIRED_AUTHENTICATION");
    assertThat(expired.message()).contains("expired 30 second(s) ago");
    assertThat(expired.json().at("/context/expire time/0").asText()).startsWith("2026-06-30T12:30");
  }

  @Test
  void eachThingThatIsWrongHasItsOwnStatus() {
    var portal = Portal.open();

    assertThat(status(portal.oauth("token", Map.of("client_id", "x")))).isEqualTo("BAD_CLIENT_ID");
    assertThat(status(portal.oauth("token", Map.of("client_secret", "x"))))
        .isEqualTo("BAD_CLIENT_SECRET");
    assertThat(status(portal.oauth("token", Map.of("grant_type", "password"))))
        .isEqualTo("BAD_GRANT_TYPE");
    assertThat(status(refreshed(portal, "unknown"))).isEqualTo("BAD_REFRESH_TOKEN");
    assertThat(status(exchanged(portal, "unknown"))).isEqualTo("BAD_AUTH_CODE");
    var form =
        new HashMap<>(Map.of("grant_type", "authorization_code", "redirect_uri", "http://x.y"));
    form.put("code", code(portal));
    assertThat(status(portal.oauth("token", form))).isEqualTo("BAD_REDIRECT_URI");
  }

  @Test
  void aRefusalHasTheFieldsOfTheRfcAndNoCategory() {
    var refusal = refreshed(Portal.open(), "unknown");

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.json().path("error").asText()).isEqualTo("invalid_grant");
    assertThat(refusal.json().has("category")).isFalse();
  }

  @Test
  void anOlderRefusalHasAStatusAlone() {
    var refusal = refreshed(Portal.open(OAuthErrors.STATUS_ONLY), "unknown").json();

    assertThat(refusal.has("error")).isFalse();
    assertThat(refusal.path("status").asText()).isEqualTo("BAD_REFRESH_TOKEN");
    assertThat(refusal.has("correlationId")).isTrue();
  }

  @Test
  void theTokenEndpointItselfMayBeAtItsLimit() {
    var portal = Portal.open();
    portal
        .simulator
        .faults()
        .next(
            "oauth",
            new Fault.RateLimited(
                ai.intail.simulator.exchange.Refusal.Policy.SECONDLY, java.util.Optional.empty()));

    var limited = refreshed(portal, "any");

    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.json().path("policyName").asText()).isEqualTo("SECONDLY");
  }

  @Test
  void aTokenOfTheAppNeedsScopesThatThereAre() {
    var portal = Portal.open();
    var form =
        Map.of("grant_type", "client_credentials", "scope", "developer.webhooks_journal.read");

    var grant = portal.oauth("token", form).json();

    assertThat(grant.path("token_use").asText()).isEqualTo("client_credentials");
    assertThat(grant.has("refresh_token")).isFalse();
    var wrong = Map.of("grant_type", "client_credentials", "scope", "no.such.scope");
    assertThat(status(portal.oauth("token", wrong))).isEqualTo("BAD_SCOPES");
    assertThat(status(portal.oauth("token", Map.of("grant_type", "client_credentials"))))
        .isEqualTo("BAD_SCOPES");
  }

  @Test
  void anAccessTokenIsIntrospected() {
    var portal = Portal.open();

    var facts = portal.oauth("token/introspect", Map.of("token", portal.token)).json();

    assertThat(facts.path("active").asBoolean()).isTrue();
    assertThat(facts.path("user").asText()).isEqualTo("admin@portal.example");
    assertThat(facts.path("app_id").asLong()).isEqualTo(77);
    assertThat(facts.at("/signed_access_token/hublet").asText()).isEqualTo("eu1");
    assertThat(facts.path("expires_in").asInt()).isEqualTo(1_800);
  }

  @Test
  void aRefreshTokenIsIntrospectedWithFewerFacts() {
    var portal = Portal.open();
    var token = portal.hub.issueRefreshToken(Set.of("oauth"));

    var facts = portal.oauth("token/introspect", Map.of("token", token)).json();

    assertThat(facts.path("active").asBoolean()).isTrue();
    assertThat(facts.path("token_use").asText()).isEqualTo("refresh_token");
    assertThat(facts.has("expires_in")).isFalse();
  }

  @Test
  void aDeadTokenIsIntrospectedWithoutAnError() {
    var answer = Portal.open().oauth("token/introspect", Map.of("token", "dead"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("{\"active\":false}");
  }

  @Test
  void revokingLeavesAccessTokensAlive() {
    var portal = Portal.open();
    var refresh = portal.hub.issueRefreshToken(Portal.SCOPES);

    assertThat(portal.oauth("token/revoke", Map.of("token", refresh)).status()).isEqualTo(200);

    assertThat(status(refreshed(portal, refresh))).isEqualTo("BAD_REFRESH_TOKEN");
    assertThat(portal.get(OWNERS).status()).isEqualTo(200);
  }

  @Test
  void afterAnUninstallRefreshesAreRefusedAndAccessTokensLiveOn() {
    var portal = Portal.open();
    var refresh = portal.hub.issueRefreshToken(Portal.SCOPES);

    assertThat(portal.call("DELETE", "/appinstalls/2026-03/external-install", "").status())
        .isEqualTo(204);

    assertThat(status(refreshed(portal, refresh))).isEqualTo("BAD_REFRESH_TOKEN");
    assertThat(portal.get(OWNERS).status()).isEqualTo(200);
  }

  @Test
  void afterAnUninstallTheHubMayBeUnknown() {
    var portal = Portal.open(RefreshAfterUninstall.BAD_HUB);
    var refresh = portal.hub.issueRefreshToken(Portal.SCOPES);
    portal.hub.uninstall();

    assertThat(refreshed(portal, refresh).status()).isEqualTo(400);
    assertThat(status(refreshed(portal, refresh))).isEqualTo("BAD_HUB");
    portal.simulator.switches().choose(RefreshAfterUninstall.BAD_HUB_FORBIDDEN);
    assertThat(refreshed(portal, refresh).status()).isEqualTo(403);
  }

  @Test
  void afterAnUninstallAccessTokensMayBeRefused() {
    var portal = Portal.open(AccessAfterUninstall.REFUSED);
    portal.hub.uninstall();

    assertThat(portal.get(OWNERS).category()).isEqualTo("INVALID_AUTHENTICATION");
    portal.token = granted(portal).json().path("access_token").asText();
    assertThat(portal.get(OWNERS).status()).isEqualTo(200);
  }

  @Test
  void aCodeThatWasNotExchangedEndsWithTheAppsRemoval() {
    var portal = Portal.open();
    var code = code(portal);
    portal.hub.uninstall();

    assertThat(status(exchanged(portal, code))).isEqualTo("BAD_AUTH_CODE");
  }

  @Test
  void whoHasNoTokenIsToldSo() {
    var portal = Portal.open();
    portal.token = "nobody's";

    assertThat(portal.get(OWNERS).status()).isEqualTo(401);
    assertThat(portal.get(OWNERS).category()).isEqualTo("INVALID_AUTHENTICATION");
  }

  @Test
  void aMissingScopeIsNamed() {
    var portal = Portal.open();
    portal.token = portal.hub.issueToken(Set.of("oauth"));

    var refusal = portal.get("/crm/lists/2026-03/1/memberships");

    assertThat(refusal.status()).isEqualTo(403);
    assertThat(refusal.category()).isEqualTo("MISSING_SCOPES");
    assertThat(refusal.json().at("/errors/0/context/requiredGranularScopes/0").asText())
        .isEqualTo("crm.lists.read");
  }

  @Test
  void whereSeveralScopesWouldDoOneIsEnough() {
    var portal = Portal.open();
    portal.token = portal.hub.issueToken(Set.of("crm.objects.contacts.read", "automation"));

    assertThat(portal.get("/crm/properties/2026-03/contacts").status()).isEqualTo(200);
    assertThat(portal.get(OWNERS).status()).isEqualTo(200);
  }

  @Test
  void olderClientsAskByTheTokenInThePath() {
    var portal = Portal.open();

    var facts = portal.get("/oauth/v1/access-tokens/" + portal.token);

    assertThat(facts.json().path("hub_id").asLong()).isEqualTo(4_242);
    assertThat(portal.get("/oauth/v1/access-tokens/unknown").status()).isEqualTo(404);
    assertThat(portal.simulator.strayCalls().toString()).doesNotContain(portal.token);
  }

  @Test
  void tokensMayLiveForLessLong() {
    var portal = Portal.open(settings -> settings.withAccessTokenLife(Duration.ofSeconds(9)));

    assertThat(granted(portal).json().path("expires_in").asInt()).isEqualTo(9);
    portal.passes(Duration.ofSeconds(9));
    assertThat(portal.get(OWNERS).status()).isEqualTo(401);
  }
}
