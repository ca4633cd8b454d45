package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Waiting, and working on several things at once.
public abstract class WorkContract extends Contract {

  @Test
  void sleeperReturnsNotBeforeTheInstant() {
    var then = ports().clock().instant().plusMillis(20);

    ports().sleeper().until(then);

    assertThat(ports().clock().instant()).isAfterOrEqualTo(then);
  }

  @Test
  void sleeperDoesNotWaitForWhatIsPast() {
    var begin = ports().clock().instant();

    ports().sleeper().until(Instant.EPOCH);

    assertThat(ports().clock().instant()).isBefore(begin.plusSeconds(30));
  }

  @Test
  void resultsComeInTheOrderOfTheTasks() {
    var tasks = IntStream.range(0, 40).<Supplier<Integer>>mapToObj(i -> () -> i * i).toList();

    assertThat(ports().crew().all(tasks, 4))
        .containsExactlyElementsOf(IntStream.range(0, 40).map(i -> i * i).boxed().toList());
  }

  @Test
  void noMoreTasksAtOnceThanAllowed() {
    var working = new AtomicInteger();
    var most = new AtomicInteger();
    var tasks =
        IntStream.range(0, 40)
            .<Supplier<Integer>>mapToObj(
                _ ->
                    () -> {
                      most.accumulateAndGet(working.incrementAndGet(), Math::max);
                      ports().sleeper().until(ports().clock().instant().plusMillis(1));
                      return working.decrementAndGet();
                    })
            .toList();

    ports().crew().all(tasks, 3);

    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void firstFailureIsThrown() {
    List<Supplier<Integer>> tasks =
        List.of(
            () -> 1,
            () -> {
              throw new IllegalStateException("first");
            },
            () -> {
              throw new IllegalArgumentException("second");
            });

    assertThatThrownBy(() -> ports().crew().all(tasks, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("first");
  }
}
