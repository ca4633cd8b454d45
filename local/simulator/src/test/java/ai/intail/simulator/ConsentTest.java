package ai.intail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.Portal.Told;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page on which a person lets the app into an account.
class ConsentTest {

  private static final String REDIRECT = "http://localhost:8080/oauth/callback";

  private final Portal portal = Portal.open();

  private static Map<String, String> asked() {
    var asked = new TreeMap<String, String>();
    asked.put("client_id", "simulated-app");
    asked.put("redirect_uri", REDIRECT);
    asked.put("scope", "oauth crm.lists.read");
    asked.put("optional_scope", "crm.objects.owners.read automation");
    asked.put("state", "s1&<x>");
    return asked;
  }

  private static Map<String, String> asked(String name, String value) {
    var asked = asked();
    asked.put(name, value);
    return asked;
  }

  private Told page(Map<String, String> query) {
    return portal.get("/oauth/authorize?" + Portal.form(query));
  }

  private Told answered(Map<String, String> asked, Map<String, String> answer) {
    var form = new TreeMap<>(asked);
    form.putAll(answer);
    return portal.call("POST", "/oauth/authorize", Portal.form(form), Map.of());
  }

  private static Map<String, String> callback(Told told) {
    assertThat(told.status()).isEqualTo(302);
    var location = URI.create(Objects.requireNonNull(told.headers().get("location")));
    return Arrays.stream(location.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private Told exchanged(Map<String, String> callback, Map<String, String> more) {
    var form = new HashMap<>(more);
    form.put("grant_type", "authorization_code");
    form.put("redirect_uri", REDIRECT);
    form.put("code", Objects.requireNonNull(callback.get("code")));
    return portal.oauth("token", form);
  }

  @Test
  void showsNeededAndOptionalScopesAndEveryUserOfEveryAccount() {
    portal.hub.addUser(new SimulatedUser(902, "second@portal.example"));
    portal.simulator.addHub(7, new SimulatedUser(903, "other@seven.example"), Region.NA1);

    var page = page(asked());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("crm.lists.read", "crm.objects.owners.read")
        .contains("value=\"4242:901\"", "value=\"4242:902\"", "value=\"7:903\"")
        .contains("value=\"allow\"", "value=\"deny\"");
  }

  @Test
  void whatTheAppAskedWithIsCarriedEscaped() {
    assertThat(page(asked()).text()).contains("s1&amp;&lt;x&gt;").doesNotContain("<x>");
  }

  @Test
  void anAddressWithAnAccountOffersThatOneAlone() {
    portal.simulator.addHub(7, new SimulatedUser(903, "other@seven.example"));

    var page = portal.get("/oauth/7/authorize?" + Portal.form(asked()));

    assertThat(page.text()).contains("7:903").doesNotContain("4242:901");
  }

  @Test
  void theChosenUserOfTheChosenAccountGrants() {
    portal.hub.addUser(new SimulatedUser(902, "second@portal.example"));

    var callback = callback(answered(asked(), Map.of("as", "4242:902", "decision", "allow")));
    var grant = exchanged(callback, Map.of()).json();

    assertThat(callback).containsEntry("state", "s1&<x>");
    assertThat(grant.path("hub_id").asLong()).isEqualTo(4_242);
    assertThat(grant.path("user_id").asLong()).isEqualTo(902);
  }

  @Test
  void aTestMayNameTheAccountInTheQuery() {
    var query = asked();
    query.put("hub", "4242");
    query.put("decision", "allow");

    assertThat(callback(page(query))).containsKey("code");
  }

  @Test
  void whoCancelsLeadsBackWithAnError() {
    assertThat(callback(answered(asked(), Map.of("decision", "deny"))))
        .containsEntry("error", "access_denied")
        .containsKey("error_description")
        .containsEntry("state", "s1&<x>");
  }

  @Test
  void optionalScopesThatThePlanLacksAreDroppedSilently() {
    portal.hub.lackScopes(Set.of("automation"));

    var grant =
        exchanged(
            callback(answered(asked(), Map.of("hub", "4242", "decision", "allow"))), Map.of());

    assertThat(grant.json().path("scopes").toString())
        .contains("crm.objects.owners.read")
        .doesNotContain("automation");
  }

  @Test
  void aRequiredScopeThatThePlanLacksEndsOnHubSpotsOwnPage() {
    portal.hub.lackScopes(Set.of("oauth"));

    var answer = answered(asked(), Map.of("hub", "4242", "decision", "allow"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("Its plan does not have");
  }

  @Test
  void aWrongRequestEndsOnHubSpotsOwnPage() {
    assertThat(page(asked("client_id", "another")).status()).isEqualTo(400);
    assertThat(page(asked("redirect_uri", "http://localhost:1/else")).status()).isEqualTo(400);
    assertThat(page(asked("scope", "crm.lists.read")).status()).isEqualTo(400);
    assertThat(page(asked("scope", "crm.lists.read")).headers()).doesNotContainKey("location");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://app.example/callback", "https://127.0.0.1/callback", "http://[::1]/cb"})
  void aRedirectAddressIsHttpsOrLocalhostAndNoNumber(String redirect) {
    var other =
        Portal.open(
            settings ->
                settings.withApp(
                    new SimulatedApp("simulated-app", "simulated-secret", Set.of(redirect))));

    var page = other.get("/oauth/authorize?" + Portal.form(asked("redirect_uri", redirect)));

    assertThat(page.status()).isEqualTo(400);
  }

  @Test
  void nobodyIsLetInWithoutAnAccount() {
    assertThat(answered(asked(), Map.of("decision", "allow")).status()).isEqualTo(400);
    assertThat(answered(asked(), Map.of("hub", "1", "decision", "allow")).status()).isEqualTo(400);
    assertThat(answered(asked(), Map.of("as", "4242:5", "decision", "allow")).status())
        .isEqualTo(400);
  }

  @Test
  void aChallengeIsMetByItsVerifierAlone() {
    // The pair of RFC 7636, appendix B.
    var asked = asked("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    asked.put("code_challenge_method", "S256");
    var right = Map.of("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    var answer = Map.of("hub", "4242", "decision", "allow");

    assertThat(exchanged(callback(answered(asked, answer)), right).status()).isEqualTo(200);
    var wrong = exchanged(callback(answered(asked, answer)), Map.of("code_verifier", "guessed"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().path("status").asText()).isEqualTo("BAD_CODE_VERIFIER");
  }

  @Test
  void aChallengeInPlainIsNotTaken() {
    var asked = asked("code_challenge", "plain");
    asked.put("code_challenge_method", "plain");

    assertThat(page(asked).status()).isEqualTo(400);
  }
}
