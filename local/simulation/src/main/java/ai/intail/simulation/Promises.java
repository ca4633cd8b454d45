package ai.intail.simulation;

import ai.intail.enrichment.field.Field;
import ai.intail.hubspot.ContactId;
import ai.intail.simulator.SimulatedContact;
import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.WriteRecord;
import ai.intail.simulator.WriteRecord.Kind;
import ai.intail.sync.Cause;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Counts;
import ai.intail.sync.runs.PartResult;
import ai.intail.sync.runs.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Looks at what stands after a simulation and tells which promises were broken.
public final class Promises {

  private static final int MOST_RUNS = 1_000;

  private static final Set<String> OF_A_NEW_LEAD =
      Set.of("email", "firstname", "lastname", "lifecyclestage");

  private final Simulation simulation;
  private final World world;
  private final List<String> broken = new ArrayList<>();

  private Promises(Simulation simulation) {
    this.simulation = simulation;
    this.world = simulation.world();
  }

  /// @return one sentence for each thing that is not as promised
  public static List<String> brokenIn(Simulation simulation) {
    var promises = new Promises(simulation);
    promises.everyJoinIsProcessedOnce();
    promises.nothingWaitsOrFailed();
    promises.onlyOurPropertiesAreWritten();
    promises.everyRecordIsWrittenOncePerRun();
    promises.noMoveHasTwoLeads();
    return List.copyOf(promises.broken);
  }

  private void everyJoinIsProcessedOnce() {
    var times = new HashMap<ContactId, Integer>();
    for (Run run : runs()) {
      if (run.cause() instanceof Cause.ListJoin) {
        parts(run).stream()
            .flatMap(part -> part.contacts().stream())
            .map(ContactResult::contact)
            .forEach(contact -> times.merge(contact, 1, Integer::sum));
      }
    }
    var members = world.hub().members(world.list()).stream().map(ContactId::new).toList();
    var marks = world.ports().marks().of(world.id(), world.report().id(), members);
    for (ContactId member : members) {
      int processed = times.getOrDefault(member, 0);
      if (processed != 1) {
        broken.add("member %s was processed %d times".formatted(member, processed));
      }
      if (!marks.containsKey(member)) {
        broken.add("member %s has no mark".formatted(member));
      }
    }
  }

  private void nothingWaitsOrFailed() {
    for (Run run : runs()) {
      var counts = Counts.of(run.sent(), parts(run));
      if (counts.waiting() != 0 || counts.failed() != 0) {
        broken.add("run %s does not add up: %s".formatted(run.id(), counts));
      }
      if (run.reading() != Run.Reading.ENDED) {
        broken.add("run %s never came to the list's end".formatted(run.id()));
      }
    }
    simulation.deadLetters().forEach(letter -> broken.add("given up: " + letter));
  }

  private void onlyOurPropertiesAreWritten() {
    var ours = Arrays.stream(Field.values()).map(Field::property).collect(Collectors.toSet());
    for (WriteRecord write : world.hub().writes()) {
      var others = new TreeSet<>(write.changes().keySet());
      others.removeAll(ours);
      if (write.kind() == Kind.CONTACT_CREATED) {
        others.removeAll(OF_A_NEW_LEAD);
      }
      if (!others.isEmpty()) {
        broken.add("%s of %s named %s".formatted(write.kind(), write.id(), others));
      }
    }
  }

  /// A call whose answer was lost is made again with the same values, down to the time: that is one
  /// write. Another look at the same contact would write another time.
  private void everyRecordIsWrittenOncePerRun() {
    var property = Field.EXPORT_ID.property();
    var written = new HashMap<String, Set<Map<String, String>>>();
    for (WriteRecord write : world.hub().writes()) {
      var change = write.changes().get(property);
      // The client sends an update again whose answer was lost: that says the same once more.
      if (change != null && !change.before().equals(change.after())) {
        var key = "record " + write.id() + " by run " + change.after().orElse("");
        var values = new TreeMap<String, String>();
        write.changes().forEach((name, one) -> values.put(name, one.after().orElse("")));
        written.computeIfAbsent(key, _ -> new HashSet<>()).add(values);
      }
    }
    written.forEach(
        (key, values) -> {
          if (values.size() > 1) {
            broken.add("%s was written %d times".formatted(key, values.size()));
          }
        });
  }

  private void noMoveHasTwoLeads() {
    Map<String, List<Long>> leads =
        leads(world.hub()).stream()
            .collect(
                Collectors.groupingBy(
                    lead -> lead.property(Field.ORIGINAL_CONTACT_ID.property()),
                    Collectors.mapping(SimulatedContact::id, Collectors.toList())));
    leads.forEach(
        (original, ids) -> {
          if (ids.size() > 1) {
            broken.add("contact %s has the leads %s".formatted(original, ids));
          }
        });
  }

  static List<SimulatedContact> leads(SimulatedHub hub) {
    return hub.contacts().stream()
        .filter(contact -> contact.state() == SimulatedContact.State.LIVE)
        .filter(Standing::isLead)
        .toList();
  }

  private List<Run> runs() {
    return world.ports().runs().newest(world.id(), MOST_RUNS);
  }

  private List<PartResult> parts(Run run) {
    return world.ports().runs().parts(world.id(), run.id());
  }
}
