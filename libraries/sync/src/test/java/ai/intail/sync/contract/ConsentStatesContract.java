package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.connect.Aim;
import ai.intail.sync.connect.ConsentStates.Consent;
import ai.intail.sync.connect.Inviter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public abstract class ConsentStatesContract extends Contract {

  /// Ahead of every clock: DynamoDB deletes by its own what has expired by its own clock.
  private final Instant moment = Instant.parse("2126-06-30T12:00:00.123456Z");

  private final String digest = UUID.randomUUID().toString();
  private final Consent consent = new Consent(new Aim.Connect(), "browser", "verifier", "/reports");

  @Test
  void stateIsGoodForOneCallback() {
    ports().consentStates().remember(digest, consent, moment.plusSeconds(600));

    assertThat(ports().consentStates().take(digest, moment)).contains(consent);
    assertThat(ports().consentStates().take(digest, moment)).isEmpty();
  }

  @Test
  void expiredStateIsNotGood() {
    ports().consentStates().remember(digest, consent, moment.plusSeconds(600));

    assertThat(ports().consentStates().take(digest, moment.plusSeconds(601))).isEmpty();
  }

  @Test
  void unknownStateIsNotGood() {
    assertThat(ports().consentStates().take(digest, moment)).isEmpty();
  }

  @Test
  void everyAimIsKept() {
    var aims =
        List.of(
            new Aim.SignIn(),
            new Aim.Connect(),
            new Aim.Reconnect(hub),
            new Aim.ConnectBot(new Inviter.OfHub(hub), "d1"),
            new Aim.ConnectBot(Inviter.ofBrowser("secret"), "d2"));
    for (Aim aim : aims) {
      var asked = new Consent(aim, "browser", "verifier", "/");
      ports().consentStates().remember(digest, asked, moment.plusSeconds(600));

      assertThat(ports().consentStates().take(digest, moment)).contains(asked);
    }
  }
}
