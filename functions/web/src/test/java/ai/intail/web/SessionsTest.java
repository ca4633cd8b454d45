package ai.intail.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.HubId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final HubId HUB = new HubId(4_242);
  private static final String USER = "ada@portal.example";

  private Instant now = Instant.parse("2026-06-30T12:00:00Z");
  private final Sessions sessions = sessions("one key of this deployment", "https://app.example");

  private Sessions sessions(String key, String url) {
    return new Sessions(key.getBytes(StandardCharsets.UTF_8), URI.create(url), () -> now);
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

  @Test
  void whoSignedInIsKnownForEightHours() {
    var cookie = sessions.begin(HUB, USER);

    assertThat(with(cookie, value(cookie)).map(Session::user)).contains(USER);
    now = now.plus(Duration.ofHours(8));
    assertThat(with(cookie, value(cookie))).isEmpty();
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
  void aCookieOfAnotherDeploymentIsNoSession() {
    var cookie = sessions("another key", "https://app.example").begin(HUB, USER);

    assertThat(with(cookie, value(cookie))).isEmpty();
  }

  @Test
  void theCookieIsKeptFromScriptsOtherSitesAndPlainHttp() {
    assertThat(sessions.begin(HUB, USER))
        .startsWith("__Host-intail-session=")
        .contains("; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure");
    assertThat(sessions("k", "http://localhost:8080").begin(HUB, USER))
        .startsWith("intail-session=")
        .doesNotContain("Secure");
  }

  @Test
  void aFormOfAnotherSessionIsNotTaken() {
    var mine = new Session(HUB, USER, now.plusSeconds(60));
    var theirs = new Session(new HubId(7), USER, now.plusSeconds(60));

    assertThat(sessions.isFormOf(mine, sessions.formToken(mine))).isTrue();
    assertThat(sessions.isFormOf(mine, sessions.formToken(theirs))).isFalse();
    assertThat(sessions.isFormOf(mine, "")).isFalse();
  }
}
