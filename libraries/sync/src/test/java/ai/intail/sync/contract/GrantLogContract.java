package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

public abstract class GrantLogContract extends Contract {

  private static final Duration DAY = Duration.ofDays(1);

  private void add(long number, Duration ago) {
    ports().grantLog().add(hub, number, now.minus(ago));
  }

  @Test
  void countsWhatIsYoungEnough() {
    add(1, DAY.plusSeconds(1));
    add(2, DAY);
    add(3, SECOND);
    add(4, Duration.ZERO);

    assertThat(ports().grantLog().since(hub, now.minus(DAY))).isEqualTo(3);
  }

  @Test
  void grantThatIsStoredAgainCountsOnce() {
    add(1, SECOND);
    add(1, SECOND);

    assertThat(ports().grantLog().since(hub, now.minus(DAY))).isEqualTo(1);
  }

  @Test
  void grantsOfOneMomentAreCountedEach() {
    add(1, SECOND);
    add(2, SECOND);

    assertThat(ports().grantLog().since(hub, now.minus(DAY))).isEqualTo(2);
  }

  @Test
  void everyHubHasItsOwn() {
    add(1, SECOND);

    assertThat(ports().grantLog().since(other, now.minus(DAY))).isZero();
  }
}
