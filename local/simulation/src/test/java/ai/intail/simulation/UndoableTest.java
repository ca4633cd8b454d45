package ai.intail.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.SimulatedContact;
import ai.intail.simulator.SimulatedHub;
import ai.intail.sync.enrich.Entry;
import ai.intail.sync.runs.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The ledger knows what stood there before, whatever happened while it was written.
class UndoableTest {

  private static final Plan PLAN = Plan.of(31).inOneGo();

  @Test
  void afterCrashesBetweenUpdateAndResultEveryRunCanBeTakenBack() {
    // given
    for (int call : callsFromUpdateToResult()) {
      var simulation = new Simulation(PLAN.with(Disturbances.crashAfterCall(call)));
      var hub = simulation.world().hub();
      var first = records(hub);
      // when
      simulation.settle();
      var afterOne = records(hub);
      simulation.world().changeProfiles(UndoableTest::moved);
      simulation.runNow("second");
      simulation.settle();
      assertThat(records(hub)).isNotEqualTo(afterOne);
      var runs = simulation.world().ports().runs().newest(simulation.world().id(), 10);
      assertThat(runs).hasSize(2);
      // then
      takeBack(simulation.world(), runs.getFirst());
      assertThat(records(hub)).as("crash after port call %d", call).isEqualTo(afterOne);
      takeBack(simulation.world(), runs.getLast());
      assertThat(records(hub)).as("crash after port call %d", call).isEqualTo(first);
    }
  }

  /// The numbers of the port calls of the first enrich, from its first update up to its last
  /// result.
  private static List<Integer> callsFromUpdateToResult() {
    var trace = new Simulation(PLAN).settle().trace();
    var ofEnrich = new ArrayList<String>();
    String name = "";
    for (String line : trace) {
      var worker = line.split(" ", 3)[1];
      if (name.isEmpty() && worker.startsWith("enrich")) {
        name = worker;
      }
      if (worker.equals(name)) {
        ofEnrich.add(line);
      }
    }
    var numbers =
        IntStream.rangeClosed(1, ofEnrich.size())
            .filter(
                number ->
                    ofEnrich.subList(0, number).stream().anyMatch(line -> line.contains("/update"))
                        && ofEnrich.subList(number, ofEnrich.size()).stream()
                            .anyMatch(line -> line.contains("savePart")))
            .boxed()
            .toList();
    assertThat(numbers).isNotEmpty();
    return numbers;
  }

  private static String moved(String profile) {
    return profile
        .replace("\"title\":{\"name\":\"", "\"title\":{\"name\":\"Acting ")
        .replace("\"location_locality\":\"utrecht\"", "\"location_locality\":\"eindhoven\"");
  }

  private static void takeBack(World world, Run run) {
    for (Entry entry : world.ports().ledger().ofRun(world.id(), run.id())) {
      if (entry.kind() == Entry.Kind.CREATED) {
        world.hub().archiveContact(entry.contact().value());
      } else {
        world.hub().changeContact(entry.contact().value(), entry.before());
      }
    }
  }

  private static SortedMap<Long, SortedMap<String, String>> records(SimulatedHub hub) {
    var live = new TreeMap<Long, SortedMap<String, String>>();
    hub.contacts().stream()
        .filter(contact -> contact.state() == SimulatedContact.State.LIVE)
        .forEach(contact -> live.put(contact.id(), contact.properties()));
    return live;
  }
}
