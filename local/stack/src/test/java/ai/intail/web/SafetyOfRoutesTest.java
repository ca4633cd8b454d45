package ai.intail.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.HubId;
import ai.intail.simulator.SimulatedHub;
import ai.intail.stack.RunningStack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// What holds for every route there is, and for every one that will be added to the table.
@TestInstance(Lifecycle.PER_CLASS)
class SafetyOfRoutesTest {

  private static final String USER = "admin@portal.example";

  private final RunningStack on = RunningStack.shared();
  private final SiteUnderTest site = new SiteUnderTest();
  private final SimulatedHub account = on.newHub();
  private final HubId hub = new HubId(account.id());

  @BeforeAll
  void connect() {
    assertThat(on.visitor().connect(account).status()).isEqualTo(200);
  }

  private static String path(Route route) {
    return route.path().toString().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
  }

  private Stream<DynamicTest> each(String what, Consumer<Route> check) {
    return site.routes().stream()
        .map(
            route ->
                DynamicTest.dynamicTest(
                    route.method() + " " + route.path() + " " + what, () -> check.accept(route)));
  }

  private List<WebAnswer> answers(Route route) {
    return List.of(
        site.answer(site.stranger(route.method(), path(route), Map.of())),
        site.answer(site.of(hub, USER, route.method(), path(route), Map.of())));
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerForbidsWhatOurPagesDoNotNeed() {
    return each(
        "forbids",
        route -> {
          for (WebAnswer answer : answers(route)) {
            assertThat(answer.headers())
                .containsEntry(
                    "content-security-policy",
                    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'")
                .containsEntry("strict-transport-security", "max-age=31536000; includeSubDomains")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsKey("cache-control");
            assertThat(answer.body())
                .doesNotContain("<script", "javascript:", " style=", "<style")
                .doesNotContainPattern("\\son[a-z]+=");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> nothingOfAnAccountIsKeptByABrowserOrInBetween() {
    return each(
        "is kept by nobody",
        route -> {
          if (!(route.page() instanceof Route.Page.Fixed)) {
            assertThat(answers(route))
                .allSatisfy(
                    answer ->
                        assertThat(answer.headers()).containsEntry("cache-control", "no-store"));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> everyCookieIsKeptFromScriptsAndOtherSites() {
    return each(
        "sets cookies",
        route -> {
          for (WebAnswer answer : answers(route)) {
            assertThat(answer.cookies())
                .allSatisfy(
                    cookie ->
                        assertThat(cookie).contains("; Path=/", "; HttpOnly", "; SameSite=Lax"));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> everyRedirectStaysHereOrGoesToHubSpotsConsentPage() {
    return each(
        "redirects",
        route -> {
          for (Map<String, String> asked :
              List.of(
                  Map.<String, String>of(),
                  Map.of("to", "https://evil.example/", "returnTo", "//evil.example"),
                  Map.of("to", "//evil.example"),
                  Map.of("to", "/\\evil.example", "next", "https://evil.example"))) {
            var answer = site.answer(site.of(hub, USER, route.method(), path(route), asked));
            var location = answer.headers().getOrDefault("location", "/");
            assertThat(location)
                .matches(
                    to ->
                        to.matches("/[a-z]?[^/\\\\].*|/")
                            || to.startsWith(on.hubSpot() + "/oauth/authorize?"))
                .doesNotContain("evil.example");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> whoIsNotSignedInSeesNothingOfAnAccount() {
    return each(
        "lets nobody in",
        route -> {
          if (route.page() instanceof Route.Page.OfHub) {
            var answer = site.answer(site.stranger(route.method(), path(route), Map.of()));
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.headers().getOrDefault("location", "")).matches("/(\\?to=.*)?");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> noFormIsTakenFromAnotherSite() {
    return each(
        "takes its own forms alone",
        route -> {
          if (route.method().equals("POST")) {
            var theirs = site.of(hub, "grace@portal.example", "POST", path(route), Map.of());
            for (String token : List.of("", "x".repeat(43), theirs.filled(FormTokens.FIELD))) {
              var sent = Map.of(FormTokens.FIELD, token);
              assertThat(site.answer(site.of(hub, USER, "POST", path(route), sent)).status())
                  .isEqualTo(403);
              assertThat(site.answer(site.stranger("POST", path(route), sent)).status())
                  .isEqualTo(403);
            }
          }
        });
  }

  @Test
  void whatChangesSomethingIsNeverAskedForByGet() {
    var changing = site.routes().stream().filter(route -> route.method().equals("POST")).toList();

    assertThat(changing).hasSizeGreaterThan(5);
    for (Route route : changing) {
      boolean alsoGet =
          site.routes().stream()
              .anyMatch(
                  other -> other.method().equals("GET") && other.values(path(route)).isPresent());
      var answer = site.answer(site.of(hub, USER, "GET", path(route), Map.of()));
      if (!alsoGet) {
        assertThat(answer.status()).as(route.path().toString()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("allow", "POST");
      }
    }
    assertThat(site.routes().stream().map(Route::method)).isSubsetOf(Set.of("GET", "POST"));
  }

  @Test
  void whatIsNotInTheTableIsNotThere() {
    assertThat(site.answer(site.of(hub, USER, "GET", "/nothing", Map.of())).status())
        .isEqualTo(404);
    assertThat(site.answer(site.of(hub, USER, "GET", "/assets/../reports", Map.of())).status())
        .isEqualTo(404);
  }

  @Test
  void aSessionThatWasEndedEverywhereIsNoSession() {
    var before = site.of(hub, USER, "GET", "/reports", Map.of());
    assertThat(site.answer(before).status()).isEqualTo(200);

    site.answer(site.of(hub, USER, "POST", "/sign-out/everywhere", Map.of()));

    assertThat(site.answer(before).status()).isEqualTo(303);
    assertThat(site.answer(site.of(hub, USER, "GET", "/reports", Map.of())).status())
        .isEqualTo(200);
  }
}
