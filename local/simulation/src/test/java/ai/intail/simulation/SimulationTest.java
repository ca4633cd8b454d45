package ai.intail.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Promises 1 to 3, under whatever a seed brings.
class SimulationTest {

  private static final int SEEDS = 25;

  @Test
  void theSameSeedGivesTheSameTrace() {
    // given
    var plan = Plan.of(11).with(Disturbances.rough());
    // when
    var once = new Simulation(plan).settle().trace();
    var again = new Simulation(plan).settle().trace();
    // then
    assertThat(once).hasSizeGreaterThan(200).isEqualTo(again);
  }

  @Test
  void anotherSeedGivesAnotherTrace() {
    assertThat(new Simulation(Plan.of(1)).settle().trace())
        .isNotEqualTo(new Simulation(Plan.of(2)).settle().trace());
  }

  @Test
  void aCalmRunKeepsThePromisesAndHasWorkInIt() {
    // when
    var simulation = new Simulation(Plan.of(3)).settle();
    // then
    assertThat(Promises.brokenIn(simulation)).isEmpty();
    assertThat(Promises.leads(simulation.world().hub())).hasSizeGreaterThan(5);
  }

  @Test
  void crashesRepeatsAndLostCallsBreakNoPromiseAndChangeNoValue() {
    var differences = new ArrayList<String>();
    long crashes = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      // given
      var calm = new Simulation(Plan.of(seed)).settle();
      // when
      var rough = new Simulation(Plan.of(seed).with(Disturbances.rough())).settle();
      // then
      for (String sentence : Promises.brokenIn(rough)) {
        differences.add("seed " + seed + ": " + sentence);
      }
      if (!Standing.of(rough.world().hub()).equals(Standing.of(calm.world().hub()))) {
        differences.add("seed " + seed + ": other values than in a calm run");
      }
      crashes += rough.trace().stream().filter(line -> line.endsWith("crashes")).count();
    }
    assertThat(differences).isEmpty();
    assertThat(crashes).isGreaterThan(SEEDS);
  }

  @Test
  void aQueueThatForgetsIsNoticed() {
    // given
    var forgetful = Plan.of(5).with(Disturbances.rough()).with(Plan.Redelivery.NEVER);
    // when
    var broken = Promises.brokenIn(new Simulation(forgetful).settle());
    // then
    assertThat(broken).isNotEmpty();
  }

  @Test
  void aManualRunWithoutChangeWritesNothing() {
    // given
    var simulation = new Simulation(Plan.of(6)).settle();
    List<?> before = simulation.world().hub().writes();
    // when
    simulation.runNow("again");
    simulation.settle();
    // then
    assertThat(simulation.world().hub().writes()).isEqualTo(before);
    assertThat(Promises.brokenIn(simulation)).isEmpty();
  }
}
