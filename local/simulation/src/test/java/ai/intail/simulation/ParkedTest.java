package ai.intail.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.parked.Kept;
import ai.intail.sync.runs.Counts;
import ai.intail.sync.stop.Stop;
import ai.intail.sync.stop.StopWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// While a hub's connection does not work or its work is stopped, nothing is written and nothing is
/// lost.
class ParkedTest {

  private static final Duration PAUSE = Duration.ofMinutes(40);
  private static final int SEEDS = 6;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  /// A moment in the midst of the work of the three bulks.
  private static Duration moment(long seed) {
    return Duration.ofMillis(new Random(seed).nextLong(500_000));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aGrantThatEndedAndIsGivenAnewLosesNobody(long seed) {
    // given: a rough day, on which the customer removes the app and adds it again
    var simulation = new Simulation(Plan.of(seed).with(Disturbances.rough()));
    var world = simulation.world();
    var moment = moment(seed);
    simulation
        .after(
            moment,
            () -> {
              world.hub().uninstall();
              world.hub().expireTokens();
            })
        .after(
            moment.plus(PAUSE),
            () -> {
              assertThat(world.ports().connections().find(world.id()).map(Connection::status))
                  .contains(Connection.Status.NEEDS_RECONNECT);
              world.giveGrant();
            });
    // when
    simulation.settle();
    // then
    assertThat(Promises.brokenIn(simulation)).as("seed %d", seed).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aStoppedHubIsNotWrittenToAndNobodyIsLost(long seed) {
    var scope = seed % 2 == 0 ? everything() : new Stop.Scope.OneHub(hub());
    var simulation = stopped(seed, scope, Disturbances.rough()).settle();

    assertThat(Promises.brokenIn(simulation)).as("seed %d", seed).isEmpty();
  }

  /// Stopped from a moment drawn from the seed for the length of the pause; writes are looked at.
  private static Simulation stopped(long seed, Stop.Scope scope, Disturbances disturbances) {
    var simulation = new Simulation(Plan.of(seed).with(disturbances));
    var world = simulation.world();
    var stop = stopWork(world);
    var moment = moment(seed);
    var written = new int[1];
    return simulation
        .after(moment, () -> stop.stop(scope, "a wrong rule", "ada@intail.example"))
        .after(moment.plusMinutes(2), () -> written[0] = world.hub().writes().size())
        .after(
            moment.plus(PAUSE),
            () -> {
              assertThat(world.hub().writes()).hasSize(written[0]);
              stop.resume(scope);
            });
  }

  private static StopWork stopWork(World world) {
    return new StopWork(world.ports().stops(), world.ports().reports(), world.ports().clock());
  }

  private static Stop.Scope everything() {
    return new Stop.Scope.Everything();
  }

  private static HubId hub() {
    return new World(1).id();
  }

  @Test
  void aManualRunThatWasPutAsideGoesOnWhereItWas() {
    // given: everybody is known, and a run over all begins while the work is stopped
    var simulation = new Simulation(Plan.of(8)).settle();
    var world = simulation.world();
    var stop = stopWork(world);
    simulation.after(Duration.ZERO, () -> stop.stop(everything(), "a look", "ada@intail.example"));
    simulation.settle();
    var run = simulation.runNow("while stopped");
    simulation.settle();
    assertThat(world.ports().runs().parts(world.id(), run)).isEmpty();
    assertThat(world.ports().kept().of(world.id(), world.report().id())).isNotEmpty();
    // when
    simulation.after(Duration.ofHours(1), () -> stop.resume(everything()));
    simulation.settle();
    // then
    var found = world.ports().runs().find(world.id(), run).orElseThrow();
    var counts = Counts.of(found.sent(), world.ports().runs().parts(world.id(), run));
    assertThat(counts.processed()).isEqualTo(60);
    assertThat(counts.waiting()).isZero();
    assertThat(world.ports().kept().of(world.id(), world.report().id())).isEmpty();
    assertThat(Promises.brokenIn(simulation)).isEmpty();
  }

  @Test
  void partsOfAManualRunThatWereOnTheirWayAreKeptAndDone() {
    int kept = 0;
    for (int millis = 200; millis <= 3_000; millis += 400) {
      // given: everybody is known, and the work is stopped soon after a run over all began
      var simulation = new Simulation(Plan.of(9)).settle();
      var world = simulation.world();
      var stop = stopWork(world);
      var run = simulation.runNow("just before");
      var put = new ArrayList<Kept>();
      simulation
          .after(
              Duration.ofMillis(millis),
              () -> stop.stop(everything(), "a look", "ada@intail.example"))
          .after(
              Duration.ofHours(1),
              () -> {
                put.addAll(world.ports().kept().of(world.id(), world.report().id()));
                stop.resume(everything());
              });
      // when
      simulation.settle();
      // then
      var counts =
          Counts.of(
              world.ports().runs().find(world.id(), run).orElseThrow().sent(),
              world.ports().runs().parts(world.id(), run));
      assertThat(counts.processed()).as("stopped after %d ms", millis).isEqualTo(60);
      assertThat(counts.waiting() + counts.failed()).isZero();
      kept += (int) put.stream().filter(Kept.Part.class::isInstance).count();
    }
    assertThat(kept).isPositive();
  }
}
