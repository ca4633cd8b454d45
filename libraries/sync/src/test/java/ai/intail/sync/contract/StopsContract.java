package ai.intail.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sync.stop.Stop;
import ai.intail.sync.stop.Stop.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

public abstract class StopsContract extends Contract {

  private final Scope everything = new Scope.Everything();
  private final Scope ours = new Scope.OneHub(hub);

  private Stop stop(String reason) {
    return new Stop(reason, "ada@intail.example", now);
  }

  @AfterEach
  void liftWhatHoldsEverybody() {
    ports().stops().lift(everything);
  }

  @Test
  void oneHubIsStoppedAndNoOther() {
    ports().stops().put(ours, stop("a wrong rule"));

    assertThat(ports().stops().of(hub)).contains(stop("a wrong rule"));
    assertThat(ports().stops().of(ours)).contains(stop("a wrong rule"));
    assertThat(ports().stops().of(other)).isEmpty();
    assertThat(ports().stops().of(everything)).isEmpty();
  }

  @Test
  void stopOfTheDeploymentHoldsEveryHub() {
    ports().stops().put(everything, stop("an incident"));

    assertThat(ports().stops().of(hub)).contains(stop("an incident"));
    assertThat(ports().stops().of(other)).contains(stop("an incident"));
    assertThat(ports().stops().of(ours)).isEmpty();
  }

  @Test
  void liftedStopHoldsNobodyAndLeavesTheOther() {
    ports().stops().put(ours, stop("a wrong rule"));
    ports().stops().put(everything, stop("an incident"));

    ports().stops().lift(everything);
    assertThat(ports().stops().of(hub)).contains(stop("a wrong rule"));
    ports().stops().lift(ours);
    ports().stops().lift(ours);
    assertThat(ports().stops().of(hub)).isEmpty();
  }

  @Test
  void laterStopTakesTheEarliersPlace() {
    ports().stops().put(ours, stop("one"));
    ports().stops().put(ours, stop("two"));

    assertThat(ports().stops().of(hub)).contains(stop("two"));
  }
}
