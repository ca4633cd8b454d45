package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public abstract class PositionsContract extends Contract {

  private final String name = "walk-" + UUID.randomUUID();

  @Test
  void walkBeginsAtNoPosition() {
    assertThat(ports().positions().of(name)).isEmpty();
  }

  @Test
  void lastPositionStandsUntilTheWalkBeginsAnew() {
    ports().positions().move(name, Optional.of("a"));
    ports().positions().move(name, Optional.of("b"));
    assertThat(ports().positions().of(name)).contains("b");

    ports().positions().move(name, Optional.empty());
    assertThat(ports().positions().of(name)).isEmpty();
  }
}
