package ai.intail.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.HubId;
import ai.intail.sync.memory.InMemorySessionNumbers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final HubId HUB = new HubId(4_242);
  private static final String USER = "ada@portal.example";

  private Instant now = Instant.parse("2026-06-30T12:00:00Z");
  private final List<byte[]> keys = new ArrayList<>(List.of(key("first")));
  private final InMemorySessionNumbers numbers = new InMemorySessionNumbers();
  private final Sessions sessions = sessions("https://app.example");

  private static byte[] key(String name) {
    return ("the key called " + name + " of this deployment").getBytes(StandardCharsets.UTF_8);
  }

  private Sessions sessions(String url) {
    return new Sessions(
        () -> new KeyRing(keys), new Cookies(URI.create(url)), numbers, () -> now, new Random(5));
  }

  private static String name(String cookie) {
    return cookie.substring(0, cookie.indexOf('='));
  }

  private static String value(String cookie) {
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }

  private Optional<Session> with(String cookie, String value) {
    return sessions.of(
        new WebRequest(
            "GET", "/reports", Map.of(), Map.of(), Map.of(name(cookie), value), Map.of(), "r1"));
  }

  private Optional<Session> with(String cookie) {
    return with(cookie, value(cookie));
  }

  private void passes(Duration time) {
    now = now.plus(time);
  }

  @Test
  void whoSignedInIsKnownForTwelveHours() {
    var cookie = sessions.begin(HUB, USER);

    assertThat(with(cookie).map(Session::user)).contains(USER);
    assertThat(with(cookie).map(Session::hub)).contains(HUB);
    passes(Duration.ofHours(12).minusSeconds(1));
    assertThat(with(cookie)).isPresent();
    passes(Duration.ofSeconds(1));
    assertThat(with(cookie)).isEmpty();
  }

  @Test
  void whoComesBackWithinTwelveHoursStaysSignedInForTwelveMore() {
    // given
    var cookie = sessions.begin(HUB, USER);
    passes(Duration.ofHours(11));
    // when
    var renewed = sessions.renewed(with(cookie).orElseThrow()).orElseThrow();
    // then
    passes(Duration.ofHours(11));
    assertThat(with(renewed).map(Session::id)).isPresent();
    assertThat(with(cookie)).isEmpty();
    assertThat(renewed).contains("; Max-Age=43200");
  }

  @Test
  void aSessionThatIsYoungIsNotRenewedYet() {
    var session = with(sessions.begin(HUB, USER)).orElseThrow();

    passes(Duration.ofMinutes(59));
    assertThat(sessions.renewed(session)).isEmpty();
    passes(Duration.ofMinutes(1));
    assertThat(sessions.renewed(session)).isPresent();
  }

  @Test
  void aSessionLastsAWeekAtMostHoweverBusyItIs() {
    var cookie = sessions.begin(HUB, USER);
    for (int hours = 0; hours < 7 * 24 - 6; hours += 6) {
      passes(Duration.ofHours(6));
      cookie = sessions.renewed(with(cookie).orElseThrow()).orElse(cookie);
    }
    assertThat(with(cookie)).isPresent();
    passes(Duration.ofHours(6));

    assertThat(with(cookie)).isEmpty();
  }

  @Test
  void formsOutliveARenewal() {
    var session = with(sessions.begin(HUB, USER)).orElseThrow();
    passes(Duration.ofHours(2));
    var renewed = with(sessions.renewed(session).orElseThrow()).orElseThrow();
    var forms =
        new FormTokens(
            () -> new KeyRing(keys),
            new Browsers(new Cookies(URI.create("https://app.example")), new Random(6)));

    assertThat(forms.of(renewed)).isEqualTo(forms.of(session));
  }

  @Test
  void raisingTheHubsNumberEndsItsSessionsAndNobodyElses() {
    var mine = sessions.begin(HUB, USER);
    var theirs = sessions.begin(new HubId(7), USER);

    sessions.endAll(HUB);

    assertThat(with(mine)).isEmpty();
    assertThat(with(theirs)).isPresent();
    assertThat(with(sessions.begin(HUB, USER))).isPresent();
  }

  @Test
  void afterAChangeOfKeysTheOldOneStillVerifiesAndTheNewOneSigns() {
    // given
    var cookie = sessions.begin(HUB, USER);
    // when
    keys.addFirst(key("second"));
    // then
    var session = with(cookie);
    assertThat(session).isPresent();
    passes(Duration.ofHours(2));
    var renewed = sessions.renewed(session.orElseThrow()).orElseThrow();
    keys.removeLast();
    assertThat(with(renewed)).isPresent();
    assertThat(with(cookie)).isEmpty();
  }

  @Test
  void aCookieThatSomebodyAlteredIsNoSession() {
    var cookie = sessions.begin(HUB, USER);
    var value = value(cookie);
    for (int i = 0; i < value.length() - 1; i++) {
      char other = value.charAt(i) == 'A' ? 'B' : 'A';
      var altered = value.substring(0, i) + other + value.substring(i + 1);
      // The last letter of Base64 may carry bits that mean nothing.
      boolean mayMeanTheSame = value.charAt(i + 1) == '.';
      assertThat(with(cookie, altered))
          .as("letter %d", i)
          .isIn(Optional.empty(), mayMeanTheSame ? with(cookie, value) : Optional.empty());
    }
    assertThat(with(cookie, value.substring(0, value.indexOf('.')) + ".")).isEmpty();
    assertThat(with(cookie, "")).isEmpty();
    assertThat(with(cookie, "%%%.x")).isEmpty();
  }

  @Test
  void aSignatureForAFormIsNoneForASession() {
    var session = with(sessions.begin(HUB, USER)).orElseThrow();
    var text = "1|4242|0|1|99999999999|" + session.id() + "|" + USER;
    var encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));

    assertThat(with("__Host-intail-session=", encoded + "." + new KeyRing(keys).sign(text)))
        .isEmpty();
  }

  @Test
  void theCookieIsKeptFromScriptsOtherSitesAndPlainHttp() {
    assertThat(sessions.begin(HUB, USER))
        .startsWith("__Host-intail-session=")
        .contains("; Max-Age=43200", "; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure")
        .doesNotContain("Domain");
    assertThat(sessions("http://localhost:8080").begin(HUB, USER))
        .startsWith("intail-session=")
        .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Secure");
    assertThat(sessions("https://localhost").begin(HUB, USER)).startsWith("__Host-");
    assertThat(sessions("http://localhost.example").begin(HUB, USER)).startsWith("__Host-");
  }
}
