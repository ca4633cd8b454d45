package ai.intail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoakCommandTest {

  @Test
  void thePartsAreListed() {
    var told = Told.by("soak", "--list");

    assertThat(told.status()).isZero();
    assertThat(told.output()).contains("enrich", "1,000,000 contacts");
  }

  @Test
  void anUnknownPartNamesThoseThereAre() {
    var told = Told.by("soak", "everything");

    assertThat(told.status()).isEqualTo(2);
    assertThat(told.error()).contains("no part \"everything\"; choose among enrich");
  }
}
