package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.intail.simulator.SimulatedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthTest {

  private static final AppCredentials APP =
      new AppCredentials(
          "simulated-app", "simulated-secret", URI.create("http://localhost:8080/oauth/callback"));
  private static final URI AUTHORIZE = URI.create("https://app.hubspot.com/oauth/authorize");

  private final SimulatedAccount simulated = new SimulatedAccount();
  private final OAuth oauth = simulated.hubSpot.oauth(simulated, simulated.deadline());
  private final ScriptedAccount scripted = new ScriptedAccount();

  private static URI authorize(Optional<String> challenge, String... optional) {
    return OAuth.authorizeUri(
        AUTHORIZE,
        new AuthorizeRequest(
            APP.clientId(),
            APP.redirectUri(),
            List.of("oauth", "crm.lists.read"),
            List.of(optional),
            "the state/1",
            challenge));
  }

  /// What the browser comes back with, once somebody clicked on Connect.
  private String consent(URI page) throws IOException {
    var clicked = URI.create(page + "&hub=4242&decision=allow");
    var back =
        simulated.simulator.answer(new SimulatedRequest("GET", clicked, Map.of(), new byte[0]));
    var query = URI.create(back.headers().getOrDefault("location", "")).getRawQuery();
    return URLDecoder.decode(query.replaceAll(".*code=([^&]*).*", "$1"), StandardCharsets.UTF_8);
  }

  @Test
  void aCodeIsExchangedOnceForAGrantThatSaysWhatWasGranted() throws IOException {
    // given
    simulated.hub.lackScopes(Set.of("automation"));
    var verifier = PkceVerifier.from(new SecureRandom());
    var code =
        consent(
            authorize(Optional.of(verifier.challenge()), "automation", "crm.objects.owners.read"));
    // when
    var grant = oauth.exchange(APP, code, Optional.of(verifier.value()));
    // then
    assertThat(grant.hub()).contains(new HubId(4_242));
    assertThat(grant.user()).contains(901L);
    assertThat(grant.expiresIn()).isEqualTo(Duration.ofMinutes(30));
    assertThat(grant.scopes())
        .containsExactlyInAnyOrder("oauth", "crm.lists.read", "crm.objects.owners.read");
    assertThatThrownBy(() -> oauth.exchange(APP, code, Optional.of(verifier.value())))
        .isInstanceOf(GrantRevokedException.class);
  }

  @Test
  void aCodeThatWasCaughtIsWorthNothingWithoutTheVerifier() throws IOException {
    var verifier = PkceVerifier.from(new SecureRandom());
    var code = consent(authorize(Optional.of(verifier.challenge())));

    assertThatThrownBy(() -> oauth.exchange(APP, code, Optional.empty()))
        .isInstanceOf(AppRefusedException.class);
  }

  @Test
  void theChallengeIsThatOfTheStandardsExample() {
    // RFC 7636, appendix B.
    assertThat(new PkceVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
        .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjX!"})
  void aVerifierThatTheStandardDoesNotTakeIsRefused(String text) {
    assertThatThrownBy(() -> new PkceVerifier(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noVerifierIsLikeAnother() {
    var random = new SecureRandom();

    assertThat(PkceVerifier.from(random)).isNotEqualTo(PkceVerifier.from(random));
    assertThat(PkceVerifier.from(random).value()).hasSize(43);
  }

  @Test
  void theAuthorizePageIsAskedWithAChallengeAndNothingSecret() {
    assertThat(authorize(Optional.of("the-challenge"), "crm.objects.owners.read", "automation"))
        .hasToString(
            AUTHORIZE
                + "?client_id=simulated-app"
                + "&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Foauth%2Fcallback"
                + "&scope=oauth%20crm.lists.read"
                + "&optional_scope=crm.objects.owners.read%20automation"
                + "&state=the%20state%2F1"
                + "&code_challenge=the-challenge&code_challenge_method=S256");
  }

  @Test
  void withoutAChallengeAndOptionalScopesNeitherIsNamed() {
    assertThat(authorize(Optional.empty()).toString())
        .doesNotContain("code_challenge")
        .doesNotContain("optional_scope");
  }

  @Test
  void aRefreshGivesATokenThatCallsAreTakenWith() {
    var refresh = new RefreshToken(simulated.hub.issueRefreshToken(SimulatedAccount.SCOPES));

    var grant = oauth.refresh(APP, refresh);

    assertThat(grant.hub()).contains(new HubId(4_242));
    assertThat(grant.expiresIn().toMinutes()).isEqualTo(30);
    assertThat(simulated.account(TokenSupplier.of(grant.access())).owners().all()).isEmpty();
  }

  @Test
  void anAccessTokenTellsWhatItStandsForUntilItIsDead() {
    var token = new AccessToken(simulated.hub.issueToken(Set.of("oauth")));

    assertThat(oauth.introspect(APP, token))
        .isEqualTo(
            new TokenFacts(
                true,
                Optional.of(new HubId(4_242)),
                Optional.of(901L),
                Optional.of("admin@portal.example"),
                List.of("oauth")));
    simulated.hub.expireTokens();
    assertThat(oauth.introspect(APP, token).active()).isFalse();
  }

  @Test
  void aRefreshTokenIsAskedForByItsHintAndSaysLess() {
    scripted.answers(200, "{\"active\":true,\"hub_id\":4242,\"token_use\":\"refresh_token\"}");

    var facts = scripted.oauth().introspect(APP, new RefreshToken("na1-secret"));

    assertThat(facts.active()).isTrue();
    assertThat(facts.hub()).contains(new HubId(4_242));
    assertThat(facts.user()).isEmpty();
    assertThat(scripted.path(0)).isEqualTo("/oauth/2026-03/token/introspect");
    assertThat(scripted.body(0))
        .isEqualTo(
            "client_id=simulated-app&client_secret=simulated-secret&token=na1-secret"
                + "&token_type_hint=refresh_token");
  }

  @Test
  void aRevokedTokenIsRefreshedNoMore() {
    var refresh = new RefreshToken(simulated.hub.issueRefreshToken(SimulatedAccount.SCOPES));

    oauth.revoke(APP, refresh);

    assertThatThrownBy(() -> oauth.refresh(APP, refresh)).isInstanceOf(GrantRevokedException.class);
  }

  @Test
  void theAppItselfGetsATokenForItsScopes() {
    var token = oauth.clientCredentials(APP, List.of("developer.webhooks_journal.read"));

    assertThat(token.expiresIn()).isEqualTo(Duration.ofMinutes(30));
    assertThatThrownBy(() -> oauth.clientCredentials(APP, List.of("no.such.scope")))
        .isInstanceOf(AppRefusedException.class);
  }

  @Test
  void aGrantThatHasEndedIsToldFromTroubleThatPasses() {
    var refresh = new RefreshToken(simulated.hub.issueRefreshToken(SimulatedAccount.SCOPES));
    simulated.hub.uninstall();

    assertThatThrownBy(() -> oauth.refresh(APP, refresh)).isInstanceOf(GrantRevokedException.class);
  }

  private <E extends HubSpotException> E refused(Class<E> type, int status, String body) {
    for (int i = 0; i < 4; i++) {
      scripted.answers(status, body);
    }
    return catchThrowableOfType(
        type, () -> scripted.oauth().refresh(APP, new RefreshToken("na1-secret")));
  }

  @ParameterizedTest
  @CsvSource({
    "400, BAD_REFRESH_TOKEN, invalid_grant",
    "400, BAD_REFRESH_TOKEN, ''",
    "400, '', invalid_grant",
    "400, BAD_HUB, access_denied",
    "403, BAD_HUB, access_denied",
    "403, '', access_denied",
    "400, BAD_AUTH_CODE, ''",
    "400, SOMETHING_NEW, invalid_grant"
  })
  void onlyHubSpotsOwnWordEndsAGrant(int status, String code, String error) {
    var body =
        "{\"status\":\"%s\",\"error\":\"%s\",\"correlationId\":\"c-1\"}".formatted(code, error);

    assertThat(refused(GrantRevokedException.class, status, body).correlationId()).contains("c-1");
  }

  @ParameterizedTest
  @CsvSource({
    "400, BAD_CLIENT_ID, invalid_client",
    "400, BAD_CLIENT_SECRET, invalid_client",
    "401, '', invalid_client",
    "400, BAD_REDIRECT_URI, invalid_request",
    "400, BAD_SCOPES, invalid_scope",
    "400, BAD_GRANT_TYPE, unsupported_grant_type",
    "400, BAD_CODE_VERIFIER, invalid_grant",
    "400, SOMETHING_NEW, something_new",
    "404, error, ''",
    "418, '', ''"
  })
  void whatIsOursToMendOrUnknownEndsNoGrant(int status, String code, String error) {
    var body = "{\"status\":\"%s\",\"error\":\"%s\"}".formatted(code, error);

    assertThat(refused(AppRefusedException.class, status, body).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(ints = {423, 477, 500, 502, 503, 521})
  void troubleThatPassesEndsNoGrant(int status) {
    assertThat(refused(UnavailableException.class, status, "<html>").status()).isEqualTo(status);
  }

  @Test
  void theTokenEndpointHasALimitToo() {
    assertThat(refused(RateLimitedException.class, 429, "{\"policyName\":\"SECONDLY\"}").policy())
        .contains("SECONDLY");
  }

  @Test
  void anAnswerThatIsARedirectIsMalformed() {
    assertThat(refused(MalformedAnswerException.class, 302, "").status()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"access_token\":\"a\",\"refresh_token\":\"r\"}",
        "{\"access_token\":\"a b\",\"refresh_token\":\"r\",\"expires_in\":1800}",
        "{\"access_token\":\"a\\nb\",\"refresh_token\":\"r\",\"expires_in\":1800}",
        "{\"access_token\":\"a\",\"expires_in\":1800}",
        "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":-1}",
        "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":9223372036854775807}"
      })
  void aGrantThatCannotBeUsedIsMalformed(String body) {
    scripted.answers(200, body);

    assertThatThrownBy(() -> scripted.oauth().refresh(APP, new RefreshToken("na1-secret")))
        .isInstanceOf(MalformedAnswerException.class);
  }

  @Test
  void aRefreshWhoseAnswerWasLostIsSentAgainAndACodeIsNot() {
    var grant = "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":1800}";
    scripted.breaks(new IOException("connection reset")).answers(200, grant);

    assertThat(scripted.oauth().refresh(APP, new RefreshToken("na1-secret")).refresh())
        .isEqualTo(new RefreshToken("r"));

    scripted.breaks(new IOException("connection reset"));
    assertThatThrownBy(() -> scripted.oauth().exchange(APP, "code", Optional.empty()))
        .isInstanceOf(UnavailableException.class);
    assertThat(scripted.requests).hasSize(3);
  }

  @Test
  void noTokenStandsInAHeaderOrInTheAddressOfATokenCall() {
    scripted.answers(200, "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":1800}");

    scripted.oauth().refresh(APP, new RefreshToken("na1-secret"));

    var request = scripted.requests.getFirst();
    assertThat(request.headers()).doesNotContainKey("authorization");
    assertThat(request.uri().toString()).doesNotContain("secret");
    assertThat(request.headers().get("content-type"))
        .isEqualTo("application/x-www-form-urlencoded");
  }

  @Test
  void wrongCredentialsOfTheAppAreNotTheCustomersFault() {
    var refresh = new RefreshToken(simulated.hub.issueRefreshToken(SimulatedAccount.SCOPES));
    var wrong = new AppCredentials("simulated-app", "another", APP.redirectUri());

    assertThatThrownBy(() -> oauth.refresh(wrong, refresh)).isInstanceOf(AppRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\nb", "ä"})
  void anAccessTokenThatFitsInNoHeaderIsNone(String text) {
    assertThatThrownBy(() -> new AccessToken(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void secretsAndValuesNeverShowInText() {
    var secret = "s3cr3t-s3cr3t-s3cr3t-s3cr3t-s3cr3t-s3cr3t-s3cr3t";
    var id = new ContactId(1);
    assertThat(
            List.of(
                    new AccessToken(secret),
                    new RefreshToken(secret),
                    new PkceVerifier(secret),
                    new AppCredentials("id", secret, APP.redirectUri()),
                    new AppToken(new AccessToken(secret), Duration.ZERO),
                    new TokenGrant(
                        new AccessToken(secret),
                        new RefreshToken(secret),
                        Duration.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                    new TokenFacts(
                        true, Optional.empty(), Optional.empty(), Optional.of(secret), List.of()),
                    new ContactUpdate(id, Map.of("email", secret)),
                    new ContactUpsert(secret, Map.of("email", secret)),
                    new NewContact("t", Map.of("email", secret)),
                    new Contact(id, Map.of("email", secret), ScriptedAccount.BEGIN),
                    new Owner(new OwnerId(1), Optional.of(secret), Optional.empty()),
                    new Reply(200, Map.of("x", secret), secret.getBytes(StandardCharsets.UTF_8)),
                    new Request(
                        "GET",
                        URI.create("https://api.hubapi.com/x?token=" + secret),
                        Map.of("authorization", secret),
                        secret.getBytes(StandardCharsets.UTF_8),
                        Duration.ZERO),
                    new SignedRequest(
                        "POST", "https://a.example", Map.of("x", secret), new byte[0]))
                .toString())
        .doesNotContain(secret)
        .contains("SignedRequest[method=POST, bytes=0]");
  }

  @Test
  void aRefusalSaysItsCodeAndHubSpotsWords() {
    assertThat(
            refused(
                GrantRevokedException.class,
                400,
                "{\"error\":\"invalid_grant\",\"error_description\":\"refresh token is unknown\"}"))
        .satisfies(
            refused -> {
              assertThat(refused.category()).isEqualTo("invalid_grant");
              assertThat(refused.hubspotMessage()).isEqualTo("refresh token is unknown");
            });
    var other = new ScriptedAccount().answers(404, "{\"status\":\"error\"}");
    assertThat(
            catchThrowableOfType(
                AppRefusedException.class,
                () -> other.oauth().refresh(APP, new RefreshToken("na1-secret"))))
        .satisfies(refused -> assertThat(refused.category()).isEmpty());
  }

  @Test
  void aRevokedGrantsAccessTokensLiveOn() {
    var refresh = new RefreshToken(simulated.hub.issueRefreshToken(SimulatedAccount.SCOPES));
    var grant = oauth.refresh(APP, refresh);

    oauth.revoke(APP, grant.refresh());

    assertThat(simulated.account(TokenSupplier.of(grant.access())).owners().all()).isEmpty();
  }
}
