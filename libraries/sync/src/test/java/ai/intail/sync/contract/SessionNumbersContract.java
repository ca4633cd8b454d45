package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

public abstract class SessionNumbersContract extends Contract {

  @Test
  void numberRisesForOneHubAlone() {
    assertThat(ports().sessionNumbers().of(hub)).isZero();

    ports().sessionNumbers().endAll(hub);
    ports().sessionNumbers().endAll(hub);

    assertThat(ports().sessionNumbers().of(hub)).isEqualTo(2);
    assertThat(ports().sessionNumbers().of(other)).isZero();
  }

  @Test
  void endingSessionsMakesNoConnection() {
    ports().sessionNumbers().endAll(hub);

    assertThat(ports().connections().find(hub)).isEmpty();
  }
}
