package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public abstract class LeasesContract extends Contract {

  private final String name = "token#" + UUID.randomUUID();

  private boolean take(String owner, Instant at) {
    return ports().leases().take(name, owner, at.plusSeconds(30), at);
  }

  @Test
  void oneHolderAtATimeEvenOfThoseWhoAskAtOnce() {
    long holders = IntStream.range(0, 16).parallel().filter(i -> take("owner-" + i, now)).count();

    assertThat(holders).isEqualTo(1);
  }

  @Test
  void leaseEndsByItself() {
    take("one", now);

    assertThat(take("two", now.plusSeconds(29))).isFalse();
    assertThat(take("two", now.plusSeconds(30))).isTrue();
  }

  @Test
  void releasedLeaseIsFree() {
    take("one", now);
    ports().leases().release(name, "one");

    assertThat(take("two", now)).isTrue();
  }

  @Test
  void onlyTheHolderReleases() {
    take("one", now);
    ports().leases().release(name, "two");

    assertThat(take("two", now)).isFalse();
  }
}
