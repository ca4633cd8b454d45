package ai.intail.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.HubId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormTokensTest {

  private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
  private static final String BROWSER = "b".repeat(43);

  private final KeyRing keys =
      new KeyRing(
          List.of("one key of at least 32 bytes, made up".getBytes(StandardCharsets.UTF_8)));
  private final FormTokens forms =
      new FormTokens(
          () -> keys, new Browsers(new Cookies(URI.create("https://app.example")), new Random(1)));

  private static Session session(long hub, String id) {
    return new Session(new HubId(hub), "ada@portal.example", id, 0, NOW, NOW.plusSeconds(60));
  }

  private static WebRequest sending(String token, String browser) {
    return new WebRequest(
        "POST",
        "/reports",
        Map.of(),
        Map.of("token", token),
        Map.of("__Host-intail-browser", browser),
        Map.of(),
        "r1");
  }

  @Test
  void aFormOfTheSessionIsTaken() {
    var mine = Optional.of(session(1, "a"));

    assertThat(forms.areRight(sending(forms.of(mine.get()), ""), mine)).isTrue();
  }

  @Test
  void aFormOfAnotherSessionIsNot() {
    var mine = Optional.of(session(1, "a"));

    assertThat(forms.areRight(sending(forms.of(session(2, "a")), ""), mine)).isFalse();
    assertThat(forms.areRight(sending(forms.of(session(1, "b")), ""), mine)).isFalse();
    assertThat(forms.areRight(sending("", ""), mine)).isFalse();
  }

  @Test
  void beforeSignInAFormIsBoundToTheBrowser() {
    var token = forms.ofBrowser(BROWSER);

    assertThat(forms.areRight(sending(token, BROWSER), Optional.empty())).isTrue();
    assertThat(forms.areRight(sending(token, "c".repeat(43)), Optional.empty())).isFalse();
    assertThat(forms.areRight(sending(token, ""), Optional.empty())).isFalse();
  }

  @Test
  void aFormFromBeforeSignInIsNotTakenAfterIt() {
    var mine = Optional.of(session(1, "a"));

    assertThat(forms.areRight(sending(forms.ofBrowser(BROWSER), BROWSER), mine)).isFalse();
  }
}
