package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.ConsentStates.Consent;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public abstract class ConsentStatesContract extends Contract {

  private final String digest = UUID.randomUUID().toString();
  private final Consent consent =
      new Consent(Connection.Option.USER, "browser", "verifier", "/reports");

  @Test
  void stateIsGoodForOneCallback() {
    ports().consentStates().remember(digest, consent, now.plusSeconds(600));

    assertThat(ports().consentStates().take(digest, now)).contains(consent);
    assertThat(ports().consentStates().take(digest, now)).isEmpty();
  }

  @Test
  void expiredStateIsNotGood() {
    ports().consentStates().remember(digest, consent, now.plusSeconds(600));

    assertThat(ports().consentStates().take(digest, now.plusSeconds(601))).isEmpty();
  }

  @Test
  void unknownStateIsNotGood() {
    assertThat(ports().consentStates().take(digest, now)).isEmpty();
  }
}
