package ai.intail.benchmarks;

import ai.intail.enrichment.Assessor;
import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.field.Segment;
import ai.intail.enrichment.lead.LeadPlan;
import ai.intail.enrichment.lead.ReportFacts;
import ai.intail.enrichment.match.Matching;
import ai.intail.sources.ContactRow;
import ai.intail.sources.DatasetSource;
import ai.intail.sources.ProfileIndex;
import ai.intail.sources.ProfilesFile;
import ai.intail.sources.SamplePortal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// The pure part: from a contact's properties to what is to be written, profiles in memory. Goal:
/// 50,000 contacts a second by two threads on two cores.
///
/// [#readOneProfile] stands beside it as the measure of the machine: no program that knows a person
/// from JSON does less.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(2)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class AssessmentBenchmark {

  /// People with their profiles, of every story of the sample. 334 portals are 100,000 people.
  @State(Scope.Benchmark)
  public static class Portals {
    private static final long SEED = 20_260_630;
    private static final int NUMBER = 334;

    final Instant asOf = SamplePortal.generate(SEED).asOf();
    final List<ContactRow> contacts;
    final List<String> lines;
    final Matching matching;

    public Portals() {
      var portals =
          IntStream.range(0, NUMBER).mapToObj(i -> SamplePortal.generate(SEED, i)).toList();
      contacts = portals.stream().flatMap(portal -> portal.contacts().stream()).toList();
      lines = portals.stream().flatMap(portal -> portal.profileLines().stream()).toList();
      matching =
          ProfileIndex.of(
                  portals.stream()
                      .flatMap(portal -> portal.lines().stream())
                      .map(ProfilesFile.Line::profile))
              .matching();
    }
  }

  /// Where a thread is: each contact follows the other, so that nothing stays in the cache.
  @State(Scope.Thread)
  public static class Place {
    private int next;

    int next(int size) {
      next = (next + 1) % size;
      return next;
    }
  }

  /// What comes of a contact.
  public record Assessed(FieldValues changes, Optional<LeadPlan> lead) {}

  private static final JsonMapper JSON = new JsonMapper();
  private static final ReportFacts REPORT = new ReportFacts(Segment.CHAMPION_BUYER, "Benchmark");

  @Benchmark
  public Assessed assessOneContact(Portals portals, Place place) {
    var row = portals.contacts.get(place.next(portals.contacts.size()));
    var contact =
        CrmContact.of(4_242, row.id(), row.properties(), row.createdAt().orElse(portals.asOf));
    var day = LocalDate.ofInstant(portals.asOf, ZoneOffset.UTC);
    var assessment =
        new Assessor(day, DatasetSource.NAME)
            .assess(contact, portals.matching.match(contact), Optional.empty());
    return new Assessed(
        contact.changes(assessment.values(), "benchmark", portals.asOf),
        assessment.mover().map(mover -> mover.plan(REPORT, 1, "", "Manual run", Optional.empty())));
  }

  @Benchmark
  public JsonNode readOneProfile(Portals portals, Place place) throws JsonProcessingException {
    return JSON.readTree(portals.lines.get(place.next(portals.lines.size())));
  }
}
