package ai.intail.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.cli.Progress;
import ai.intail.cli.demo.DemoInput;
import ai.intail.enrichment.email.MailHost;
import ai.intail.enrichment.email.MailHosts;
import ai.intail.enrichment.field.Segment;
import ai.intail.enrichment.lead.ReportFacts;
import ai.intail.sources.ContactRow;
import ai.intail.sources.ImportCsv;
import ai.intail.sources.JsonLines;
import ai.intail.sources.ProfileIndex;
import ai.intail.sources.ResultFormat;
import ai.intail.sources.SamplePortal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FileEnrichmentTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "enrich");

  /// Refreshes what is expected, for whoever changed a rule on purpose.
  private static final boolean REFRESH = Boolean.getBoolean("intail.refresh");

  private static final SamplePortal SAMPLE = SamplePortal.generate(DemoInput.SEED);

  private static EnrichSetting setting() {
    return new EnrichSetting(
        Optional.of(4_242L), new ReportFacts(Segment.CHAMPION_BUYER, "Golden"), SAMPLE.asOf());
  }

  @Test
  void aHostThatTakesNoMailIsAskedForInABatchAndMakesItsAddressesInvalid() throws IOException {
    // given
    var asked = new ArrayList<Integer>();
    MailHosts hosts =
        names -> {
          asked.add(names.size());
          return names.stream().collect(Collectors.toMap(one -> one, _ -> MailHost.TAKES_NONE));
        };
    var err = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    var contacts = new ByteArrayOutputStream();
    // when
    new FileEnrichment(setting(), hosts, err, new Progress(err), 1)
        .run(
            fiftyOfTheSample(),
            new Outlet.ToStream(new PrintStream(contacts, false, UTF_8), new JsonLines()),
            Outlet.nowhere());
    // then
    assertThat(asked).singleElement().satisfies(hostsOfAll -> assertThat(hostsOfAll).isPositive());
    assertThat(contacts.toString(UTF_8))
        .contains("\"intail_email_status\":\"INVALID\"")
        .doesNotContain("\"intail_email_status\":\"HIGH_CONFIDENCE\"");
  }

  private record Written(String contacts, String leads) {}

  private static Written enrich(EnrichInput input, ResultFormat format, int atOnce)
      throws IOException {
    var contacts = new ByteArrayOutputStream();
    var leads = new ByteArrayOutputStream();
    enrichment(atOnce)
        .run(
            input,
            new Outlet.ToStream(new PrintStream(contacts, false, UTF_8), format),
            new Outlet.ToStream(new PrintStream(leads, false, UTF_8), format));
    return new Written(contacts.toString(UTF_8), leads.toString(UTF_8));
  }

  private static FileEnrichment enrichment(int atOnce) {
    var err = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return new FileEnrichment(setting(), MailHosts.unasked(), err, new Progress(err), atOnce);
  }

  /// Every other one of the first hundred contacts: each story of the sample is among them.
  private static EnrichInput fiftyOfTheSample() {
    var contacts = IntStream.range(0, 50).mapToObj(i -> SAMPLE.contacts().get(2 * i)).toList();
    return EnrichInput.ofSample(new SamplePortal(SAMPLE.asOf(), contacts, SAMPLE.profileLines()));
  }

  @Test
  void theSampleGivesWhatIsWrittenDownByteForByte() throws IOException {
    var lines = enrich(fiftyOfTheSample(), new JsonLines(), 2);
    var tables = enrich(fiftyOfTheSample(), new ImportCsv(), 2);

    assertSame("contacts.jsonl", lines.contacts());
    assertSame("leads.jsonl", lines.leads());
    assertSame("contacts.csv", tables.contacts());
    assertSame("leads.csv", tables.leads());
  }

  private static void assertSame(String name, String written) throws IOException {
    var file = GOLDEN.resolve(name);
    if (REFRESH) {
      Files.writeString(file, written);
    }
    assertThat(written)
        .as(
            "what is written down in %s. If the change is meant, look at it after: mvn -pl"
                + " local/cli -am test -Dtest=FileEnrichmentTest -Dintail.refresh=true"
                + " -Dsurefire.failIfNoSpecifiedTests=false",
            file)
        .isEqualTo(Files.readString(file));
  }

  @Test
  void theOrderOfContactsDoesNotDependOnHowManyAreAssessedAtOnce() throws IOException {
    var input = EnrichInput.ofSample(SAMPLE);

    assertThat(enrich(input, new JsonLines(), 7)).isEqualTo(enrich(input, new JsonLines(), 1));
  }

  @Test
  void noMoreThanAFewBatchesAreHeldAtOnce() throws IOException {
    // given
    long all = 40_000;
    var begun = new AtomicLong();
    var most = new AtomicLong();
    var counting = new Counting(begun, most);
    var input =
        new EnrichInput(
            _ ->
                LongStream.rangeClosed(1, all)
                    .mapToObj(
                        id -> new ContactRow(id, Map.of("firstname", "Nobody"), Optional.empty()))
                    .peek(_ -> begun.incrementAndGet()),
            (_, _) -> ProfileIndex.of(SAMPLE.lines().stream().map(line -> line.profile())));
    // when
    enrichment(2)
        .run(
            input,
            new Outlet.ToStream(new PrintStream(counting, false, UTF_8), new JsonLines()),
            Outlet.nowhere());
    // then
    assertThat(counting.written).isEqualTo(all);
    assertThat(most.get()).isPositive().isLessThanOrEqualTo(5L * FileEnrichment.BATCH);
  }

  /// Counts the contacts that were begun and are not written yet. All are counted once before the
  /// first is assessed.
  private static final class Counting extends OutputStream {
    private final AtomicLong begun;
    private final AtomicLong most;
    private long counted = -1;
    private long written;

    Counting(AtomicLong begun, AtomicLong most) {
      this.begun = begun;
      this.most = most;
    }

    @Override
    public void write(int one) {
      if (one == '\n') {
        written++;
        most.accumulateAndGet(begun.get() - counted - written, Math::max);
      }
    }

    @Override
    public void flush() {
      // The header is empty, and comes when all were counted and none is begun.
      counted = counted < 0 ? begun.get() : counted;
    }
  }
}
