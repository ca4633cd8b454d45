package ai.intail.stack;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.HubId;
import ai.intail.simulator.Fault;
import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.SimulatedUser;
import ai.intail.stack.Visitor.Page;
import ai.intail.sync.connect.Connection;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Connecting as a person does it in a browser, and everything that can come in between.
class ConnectJourneyTest {

  private static final SimulatedUser COLLEAGUE = new SimulatedUser(903, "grace@portal.example");

  private final RunningStack on = RunningStack.shared();
  private final SimulatedHub hub = on.newHub();
  private final Visitor visitor = on.visitor();

  @AfterEach
  void healHubSpot() {
    on.simulator().faults().clear();
  }

  private URI begin() {
    return visitor.toConsent("/oauth/start?as=user");
  }

  private void nothingIsKept() {
    assertThat(on.connection(hub)).isEmpty();
    assertThat(on.foundation().vault().find(new HubId(hub.id()))).isEmpty();
    assertThat(visitor.cookies()).doesNotContainKey("intail-session");
  }

  private static void asksToBeginAgain(Page page, int status) {
    assertThat(page.status()).isEqualTo(status);
    assertThat(page.text()).contains("Nothing was changed", "Begin again");
  }

  @Test
  void theInstallLinkExplainsAndOffersBothOptions() {
    var page = visitor.get("/oauth/install");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains(
            "36 contact properties",
            "Where the data lies: this machine",
            "User connection",
            "smaller organisations",
            "Bot user connection",
            "larger organisations",
            "super admin",
            "App Marketplace",
            "names the app, Intail, as the author of changes, not the user");
  }

  @Test
  void hubSpotIsAskedForWhatIsNeededAndForTheRestAsOptional() {
    var consent = begin().getRawQuery();

    assertThat(consent).contains("code_challenge_method=S256");
    assertThat(Map.of("scope", part(consent, "scope"), "optional", part(consent, "optional_scope")))
        .isEqualTo(
            Map.of(
                "scope",
                "oauth crm.lists.read crm.objects.contacts.read crm.objects.contacts.write"
                    + " crm.schemas.contacts.read",
                "optional",
                "crm.schemas.contacts.write crm.objects.owners.read crm.objects.companies.read"
                    + " crm.schemas.companies.read crm.objects.deals.read crm.schemas.deals.read"
                    + " crm.lists.write crm.import crm.export integration-sync tickets"
                    + " crm.schemas.custom.read crm.objects.custom.read crm.objects.custom.write"
                    + " sales-email-read crm.objects.companies.write"));
  }

  private static String part(String query, String name) {
    for (String pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  @Test
  void whoAllowsIsConnectedAndSignedIn() {
    var page = visitor.connect(hub);

    assertThat(page.uri().getPath()).isEqualTo("/connection");
    assertThat(page.text())
        .contains(
            "HubSpot is connected.",
            "User connection",
            "admin@portal.example",
            "All 36 are there",
            "Everything that Intail uses was granted");
    assertThat(visitor.get("/reports").status()).isEqualTo(200);
  }

  @Test
  void whoDeclinesIsToldThatNothingWasChanged() {
    var page = visitor.get(visitor.decide(begin(), hub, Visitor.ADMIN, "deny"));

    assertThat(page.text()).contains("Not connected", "You did not allow it");
    asksToBeginAgain(page, 200);
    nothingIsKept();
  }

  @Test
  void aStateThatWasUsedIsNotGoodAgain() {
    var callback = visitor.decide(begin(), hub, Visitor.ADMIN, "allow");
    visitor.get(callback);
    var before = on.connection(hub);

    asksToBeginAgain(visitor.get(callback), 400);

    assertThat(on.connection(hub)).isEqualTo(before);
  }

  @Test
  void aStateThatIsTooOldIsNotGood() {
    var callback = visitor.decide(begin(), hub, Visitor.ADMIN, "allow");
    on.clock().passes(Duration.ofMinutes(11));

    asksToBeginAgain(visitor.get(callback), 400);
    nothingIsKept();
  }

  @Test
  void theCallbackOfAnotherBrowserConnectsNobody() {
    var callback = visitor.decide(begin(), hub, Visitor.ADMIN, "allow");
    var other = on.visitor();
    other.get("/oauth/install");

    asksToBeginAgain(other.get(callback), 400);
    nothingIsKept();
    assertThat(other.cookies()).doesNotContainKey("intail-session");
  }

  @Test
  void aStateWithoutTheBrowsersCookieConnectsNobody() {
    var callback = visitor.decide(begin(), hub, Visitor.ADMIN, "allow");
    visitor.cookies().clear();

    asksToBeginAgain(visitor.get(callback), 400);
    nothingIsKept();
  }

  @Test
  void aCodeThatWasUsedIsNotGoodAgain() {
    var used = visitor.decide(begin(), hub, Visitor.ADMIN, "allow");
    visitor.get(used);
    var before = on.connection(hub);
    var fresh = visitor.decide(begin(), hub, Visitor.ADMIN, "allow");

    var page =
        visitor.get(
            on.site()
                .resolve(
                    "/oauth/callback?code="
                        + part(used.getRawQuery(), "code")
                        + "&state="
                        + part(fresh.getRawQuery(), "state")));

    asksToBeginAgain(page, 400);
    assertThat(on.connection(hub)).isEqualTo(before);
  }

  @Test
  void aCodeThatIsTooOldIsNotGood() {
    var callback = visitor.decide(begin(), hub, Visitor.ADMIN, "allow");
    on.clock().passes(Duration.ofMinutes(6));

    asksToBeginAgain(visitor.get(callback), 400);
    nothingIsKept();
  }

  @Test
  void aCodeThatAnotherConsentWasGivenForIsNotGood() {
    var theirs = on.visitor();
    var stolen =
        theirs.decide(theirs.toConsent("/oauth/start?as=user"), hub, Visitor.ADMIN, "allow");
    var state = part(begin().getRawQuery(), "state");

    var page =
        visitor.get(
            on.site()
                .resolve(
                    "/oauth/callback?code="
                        + part(stolen.getRawQuery(), "code")
                        + "&state="
                        + state));

    asksToBeginAgain(page, 400);
    nothingIsKept();
  }

  @ParameterizedTest(name = "{0}, call {1}")
  @CsvSource({"oauth, 1", "oauth, 2", "account, 1", "properties, 1", "limits, 1", "properties, 3"})
  void whileHubSpotIsDownNothingIsChangedAndTryingAgainWorks(String kind, int call) {
    // given
    var callback = visitor.decide(begin(), hub, Visitor.ADMIN, "allow");
    var faults = new Fault[call];
    Arrays.fill(faults, new Fault.Slow(Duration.ZERO));
    faults[call - 1] = new Fault.Status(503, Optional.of(Duration.ofSeconds(60)));
    on.simulator().faults().next(kind, faults);
    // when
    var page = visitor.get(callback);
    // then
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.headers().firstValue("retry-after")).contains("60");
    assertThat(page.text()).contains("HubSpot does not answer", "Nothing was changed", "try again");
    nothingIsKept();
    on.simulator().faults().clear();
    on.clock().passes(Duration.ofMinutes(2));
    assertThat(visitor.connect(hub).text()).contains("HubSpot is connected.", "All 36 are there");
  }

  @Test
  void connectingTwiceRenewsAndLosesNothing() {
    visitor.connect(hub);
    var before = on.connection(hub).orElseThrow();

    var page = visitor.connect(hub);

    assertThat(page.text()).contains("The connection was renewed");
    var after = on.connection(hub).orElseThrow();
    assertThat(after.grantNumber()).isGreaterThan(before.grantNumber());
    assertThat(after.userEmail()).isEqualTo(before.userEmail());
  }

  @Test
  void anotherUserWhoConnectsIsSignedInAndTakesNothingOver() {
    visitor.connect(hub);
    var before = on.connection(hub);
    hub.addUser(COLLEAGUE);
    var colleague = on.visitor();

    var page =
        colleague.follow(
            colleague.allow(colleague.toConsent("/oauth/start?as=user"), hub, COLLEAGUE.email()));

    assertThat(page.text())
        .contains(
            "You are signed in. This account is connected on behalf of another user",
            "grace@portal.example",
            "admin@portal.example");
    assertThat(on.connection(hub)).isEqualTo(before);
  }

  @Test
  void anotherUserSignsInToTheConsoleAlone() {
    visitor.connect(hub);
    var before = on.connection(hub);
    hub.addUser(COLLEAGUE);
    var colleague = on.visitor();

    var page =
        colleague.follow(
            colleague.allow(
                colleague.toConsent("/oauth/start?as=sign-in&to=/runs"), hub, COLLEAGUE.email()));

    assertThat(page.uri().getPath()).isEqualTo("/runs");
    assertThat(on.connection(hub)).isEqualTo(before);
    assertThat(on.simulator().strayCalls()).noneMatch(call -> call.path().endsWith("/revoke"));
  }

  @Test
  void nobodySignsInToAnAccountThatIsNotConnected() {
    var page = visitor.allow(visitor.toConsent("/oauth/start?as=sign-in"), hub, Visitor.ADMIN);

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).contains("This account is not connected yet");
    nothingIsKept();
  }

  @Test
  void inTheConsoleAnotherUserTakesOverOnPurpose() {
    var page = visitor.connect(hub);
    hub.addUser(COLLEAGUE);

    var asked = visitor.submit(page, "/connection/again", Map.of());
    var taken = visitor.follow(visitor.allow(visitor.consentLink(asked), hub, COLLEAGUE.email()));

    assertThat(asked.text()).contains("on behalf of whoever allows it");
    assertThat(taken.text()).contains("The connection was taken over");
    assertThat(on.connection(hub).orElseThrow().userEmail()).isEqualTo(COLLEAGUE.email());
  }

  @Test
  void connectingAgainWithAnotherAccountThanTheConsolesChangesNothing() {
    var page = visitor.connect(hub);
    var other = on.newHub();

    var asked = visitor.submit(page, "/connection/again", Map.of());
    var wrong = visitor.allow(visitor.consentLink(asked), other, Visitor.ADMIN);

    assertThat(wrong.status()).isEqualTo(409);
    assertThat(wrong.text()).contains("That was another account", "Nothing was kept");
    assertThat(on.connection(other)).isEmpty();
  }

  @Test
  void anAppThatWasUninstalledComesBackWithItsReports() {
    // given
    visitor.connect(hub);
    var list = hub.addList("Champions");
    visitor.submit(
        visitor.get("/reports"),
        "/reports",
        Map.of("name", "Champions", "list", list, "segment", "CHAMPION_BUYER"));
    hub.uninstall();
    on.clock().passes(Duration.ofMinutes(31));
    // when
    var ended = visitor.submit(visitor.get("/connection"), "/connection/check", Map.of());
    // then
    assertThat(ended.status()).isEqualTo(409);
    assertThat(ended.text()).contains("The connection has ended", "Connect again");
    assertThat(visitor.get("/connection").text()).contains("Ended by HubSpot");
    assertThat(on.connection(hub).orElseThrow().status())
        .isEqualTo(Connection.Status.NEEDS_RECONNECT);
    // when
    var back = visitor.connect(hub);
    // then
    assertThat(back.text()).contains("HubSpot is connected again");
    assertThat(visitor.get("/reports").text()).contains("Champions");
  }

  @Test
  void aNeededPermissionThatIsMissingIsNamedAndNothingIsKept() {
    hub.lackScopes(Set.of("crm.lists.read"));

    var page = visitor.allow(begin(), hub, Visitor.ADMIN);

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("Something was not granted", "crm.lists.read");
    nothingIsKept();
  }

  @Test
  void whatIsOffForLackOfAnOptionalPermissionIsShown() {
    hub.lackScopes(Set.of("crm.objects.owners.read"));

    assertThat(visitor.connect(hub).text())
        .contains("Switched off", "Suggested owner: stays as it is", "crm.objects.owners.read")
        .doesNotContain("crm.objects.companies.read");
  }
}
