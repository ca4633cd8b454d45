package ai.intail.cli;

import ai.intail.cli.demo.DemoInput;
import ai.intail.cli.files.EnrichInput;
import ai.intail.enrichment.Assessor;
import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.email.MailFacts;
import ai.intail.enrichment.explain.Explainer;
import ai.intail.enrichment.explain.Explanation;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.sources.ContactRow;
import ai.intail.sources.DatasetSource;
import ai.intail.sources.SamplePortal;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The reasoning for one contact of a file.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Tells for one contact whom Intail took them for, which company the CRM means, how the jobs"
          + " were compared, and what would have changed the answer.",
      "Without files it uses the sample portal of the demo."
    },
    footer = {"", "The files and the day are those of ./intail enrich, and so is the answer."})
final class ExplainCommand implements Callable<Integer> {

  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
  private static final int DONE_WITH_SKIPPED_LINES = 3;

  @Mixin private final FileOptions files = new FileOptions();

  @Mixin private final DnsOption dns = new DnsOption();

  @Option(
      names = "--contact",
      paramLabel = "ID",
      required = true,
      description = "The record id of the contact.")
  private String contactId = "";

  private final AtomicLong skipped = new AtomicLong();

  @Override
  public Integer call() {
    var id = id();
    var given = files.files();
    var sample = SamplePortal.generate(DemoInput.SEED);
    var asOf = files.asOf().orElseGet(() -> given.isEmpty() ? sample.asOf() : today());
    var segment = files.segment();
    var hosts = dns.hosts(Clock.systemUTC());
    var input =
        given
            .map(both -> EnrichInput.ofFiles(both.contacts(), both.profiles()))
            .orElseGet(() -> EnrichInput.ofSample(sample));
    var contact = contact(input, id, asOf);
    var day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    try (var profiles = input.profiles().apply(_ -> skipped.incrementAndGet(), _ -> {})) {
      var matching = profiles.matching();
      var asked =
          Assessor.addresses(contact, matching.match(contact)).stream()
              .map(EmailAddress::host)
              .collect(Collectors.toSet());
      var assessor = new Assessor(day, DatasetSource.NAME, MailFacts.ofHosts(hosts.ask(asked)));
      print(
          new Explainer(matching, assessor, day).explain(contact, Optional.empty(), segment),
          System.out);
    }
    if (skipped.get() == 0) {
      return 0;
    }
    System.err.println(
        "Lines that could not be read: " + skipped.get() + "; ./intail enrich names them.");
    return DONE_WITH_SKIPPED_LINES;
  }

  private long id() {
    if (!ID.matcher(contactId).matches()) {
      throw new BadUseException(
          "--contact takes a record id of HubSpot, a number, not " + contactId + ".");
    }
    return Long.parseLong(contactId);
  }

  private CrmContact contact(EnrichInput input, long id, Instant asOf) {
    try (var rows = input.contacts().apply(_ -> skipped.incrementAndGet())) {
      return rows.filter(row -> row.id() == id)
          .findFirst()
          .map(row -> contact(row, asOf))
          .orElseThrow(
              () ->
                  new BadUseException(
                      "There is no contact with the record id "
                          + id
                          + " in the contacts; give one of the column \"Record ID\"."));
    }
  }

  private static CrmContact contact(ContactRow row, Instant asOf) {
    if (row.createdAt().isEmpty()) {
      System.err.println(
          "The file does not say when the contact was created: it counts as created on the day.");
    }
    return CrmContact.of(0, row.id(), row.properties(), row.createdAt().orElse(asOf));
  }

  /// Midnight, as for `enrich`.
  private static Instant today() {
    return LocalDate.now(Clock.systemUTC()).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static void print(Explanation explanation, PrintStream out) {
    for (Explanation.Paragraph paragraph : explanation.paragraphs()) {
      out.println(paragraph.heading());
      paragraph.lines().forEach(line -> out.println("  " + line));
      out.println();
    }
  }
}
