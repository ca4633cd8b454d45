package ai.intail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.AppCredentials;
import ai.intail.sync.memory.VirtualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A warm function notices that the app's secret was changed.
class KeptAppSecretTest {

  private static final URI CALLBACK = URI.create("https://app.example.test/oauth/callback");

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-06-30T12:00:00Z"));
  private final String name = "app-" + UUID.randomUUID();

  private void write(String clientSecret, String previous) {
    var json =
        Json.object()
            .put("clientId", "an-app")
            .put("clientSecret", clientSecret)
            .put("deploymentKey", "a-key");
    if (!previous.isEmpty()) {
      json.put("previousClientSecret", previous);
    }
    put(Json.write(json));
  }

  private void put(String text) {
    var secrets = EmbeddedPorts.secrets();
    if (secrets.listSecrets().secretList().stream().noneMatch(one -> one.name().equals(name))) {
      secrets.createSecret(request -> request.name(name).secretString(text));
    } else {
      secrets.putSecretValue(request -> request.secretId(name).secretString(text));
    }
  }

  private KeptAppSecret warm() {
    return new KeptAppSecret(EmbeddedPorts.secrets(), name, CALLBACK, clock);
  }

  private static List<String> secrets(List<AppCredentials> credentials) {
    return credentials.stream().map(AppCredentials::clientSecret).toList();
  }

  private void passes(Duration time) {
    clock.until(clock.instant().plus(time));
  }

  @Test
  void whatWasChangedIsInForceAfterFiveMinutesWithTheOneBefore() {
    write("one", "");
    var warm = warm();
    write("two", "one");

    passes(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(secrets(warm.valid())).containsExactly("one");
    passes(Duration.ofSeconds(1));
    assertThat(secrets(warm.valid())).containsExactly("two", "one");
    assertThat(warm.current().credentials().clientSecret()).isEqualTo("two");
  }

  @Test
  void whoDoubtsFindsItSoonerButNotAtEveryDoubt() {
    write("one", "");
    var warm = warm();
    passes(Duration.ofSeconds(30));
    assertThat(secrets(warm.lookAgain())).containsExactly("one");
    write("two", "one");

    passes(Duration.ofSeconds(29));
    assertThat(secrets(warm.lookAgain())).containsExactly("one");
    passes(Duration.ofSeconds(1));
    assertThat(secrets(warm.lookAgain())).containsExactly("two", "one");
  }

  @Test
  void whatCannotBeReadIsKeptAsItWas() {
    write("one", "");
    var warm = warm();
    put("no JSON");
    passes(Duration.ofMinutes(6));

    assertThat(secrets(warm.valid())).containsExactly("one");
    write("two", "");
    passes(Duration.ofMinutes(6));
    assertThat(secrets(warm.valid())).containsExactly("two");
  }

  @Test
  void nothingOfItIsTold() {
    write("one", "before");

    assertThat(warm().current() + " " + warm().valid())
        .doesNotContain("one")
        .doesNotContain("before")
        .doesNotContain("a-key");
  }
}
