package ai.intail.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.WriteRecord;
import ai.intail.sync.enrich.Entry;
import ai.intail.sync.runs.Counts;
import ai.intail.sync.runs.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Whatever is repeated, what is counted, kept and written is as without.
class RepeatTest {

  private static final Plan PLAN = Plan.of(21).inOneGo();

  /// What a simulation leaves behind, but for run ids and times.
  private record Left(
      List<Counts> counts, List<String> ledger, List<String> writes, Standing standing) {

    static Left by(Simulation simulation) {
      var world = simulation.world();
      var ports = world.ports();
      var counts = new ArrayList<Counts>();
      var ledger = new ArrayList<String>();
      for (Run run : ports.runs().newest(world.id(), 10)) {
        counts.add(Counts.of(run.sent(), ports.runs().parts(world.id(), run.id())));
        ports.ledger().ofRun(world.id(), run.id()).stream().map(Left::told).forEach(ledger::add);
      }
      var writes = world.hub().writes().stream().map(Left::told).sorted().toList();
      return new Left(counts, ledger.stream().sorted().toList(), writes, Standing.of(world.hub()));
    }

    private static String told(Entry entry) {
      return List.of(
              entry.contact(),
              entry.kind(),
              entry.part(),
              Standing.withoutRun(entry.written()),
              Standing.withoutRun(entry.before()),
              entry.verdict(),
              entry.evidence(),
              entry.source())
          .toString();
    }

    private static String told(WriteRecord write) {
      Map<String, String> after = new HashMap<>();
      write.changes().forEach((name, change) -> after.put(name, change.after().orElse("")));
      SortedMap<String, String> sorted = new TreeMap<>(after);
      return List.of(write.kind(), write.id(), Standing.withoutRun(sorted)).toString();
    }
  }

  @Test
  void everyMessageDeliveredTwiceIsAsOnce() {
    // given
    var once = Left.by(new Simulation(PLAN).settle());
    // when
    var twice = new Simulation(PLAN.with(Disturbances.everythingTwice())).settle();
    // then
    assertThat(Left.by(twice)).isEqualTo(once);
    assertThat(twice.trace().size()).isGreaterThan(new Simulation(PLAN).settle().trace().size());
  }

  @Test
  void aCrashAfterAnyPortCallOfOneEnrichIsAsWithout() {
    // given
    var calm = new Simulation(PLAN).settle();
    var without = Left.by(calm);
    int calls = calm.portCallsOfFirstEnrich();
    assertThat(calls).isGreaterThan(15);
    for (int call = 1; call <= calls; call++) {
      // when
      var crashed = new Simulation(PLAN.with(Disturbances.crashAfterCall(call))).settle();
      // then
      assertThat(crashed.trace()).anyMatch(line -> line.endsWith("crashes"));
      assertThat(Left.by(crashed)).as("crash after port call %d", call).isEqualTo(without);
      assertThat(Promises.brokenIn(crashed)).as("crash after port call %d", call).isEmpty();
    }
  }
}
