package ai.intail.cli;

import ai.intail.cli.demo.DemoInput;
import ai.intail.cli.files.EnrichInput;
import ai.intail.cli.files.EnrichSetting;
import ai.intail.cli.files.EnrichSummary;
import ai.intail.cli.files.FileEnrichment;
import ai.intail.cli.files.Outlet;
import ai.intail.enrichment.email.MailHosts;
import ai.intail.enrichment.lead.ReportFacts;
import ai.intail.sources.SamplePortal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The domain on files, with no server.
@Command(
    name = "enrich",
    mixinStandardHelpOptions = true,
    description = {
      "Tells of each contact of a file who left, was promoted or stayed, and what Intail would"
          + " write to it. Starts no server, and nothing leaves this machine unless --dns is given.",
      "Without files it uses the sample portal of the demo."
    },
    footer = {
      "",
      "Results are JSON lines, one for each contact in the order of the file; a FILE that ends in"
          + " .csv becomes a table for HubSpot's importer, with those contacts alone to which"
          + " something is written. Without --out they go to standard output. The summary goes to"
          + " standard error.",
      "",
      "What only HubSpot knows is missing here: owners (so intail_suggested_owner_id is never"
          + " set), associated companies (a contact counts by its own company name, website and"
          + " address), what Intail wrote before, and who opted out. A lead is made unless a contact"
          + " of the file has the new address already. Intail's own columns in the export, if there"
          + " are any, are compared, and what stands there already is not written again.",
      "",
      "The same input gives the same output, byte for byte, save where DNS was asked. Made for a million contacts and"
          + " 100,000 profiles in 512 MB."
    })
final class EnrichCommand implements Callable<Integer> {

  @Mixin private final FileOptions files = new FileOptions();
  @Mixin private final DnsOption dns = new DnsOption();

  @Option(
      names = "--report-name",
      paramLabel = "NAME",
      defaultValue = "Files",
      description = "What intail_report_name says of leads (default: ${DEFAULT-VALUE}).")
  private String reportName = "Files";

  @Option(
      names = "--hub-id",
      paramLabel = "ID",
      description =
          "The HubSpot account's id. Without it intail_internal_contact_id is left out, since it is"
              + " made from it.")
  private @Nullable Long hubId;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the contacts go (default: standard output).")
  private @Nullable Path out;

  @Option(
      names = "--leads",
      paramLabel = "FILE",
      description = "Where the leads for people who moved go (default: they are only counted).")
  private @Nullable Path leads;

  @Override
  public Integer call() {
    var given = files.files();
    var sample = SamplePortal.generate(DemoInput.SEED);
    var setting =
        new EnrichSetting(
            hub(),
            new ReportFacts(files.segment(), FileOptions.reportName(reportName)),
            files.asOf().orElseGet(() -> given.isEmpty() ? sample.asOf() : today()));
    refuseOneFileForTwo(given);
    var input =
        given
            .map(both -> EnrichInput.ofFiles(both.contacts(), both.profiles()))
            .orElseGet(() -> EnrichInput.ofSample(sample));
    var progress = new Progress(System.err);
    var summary = run(setting, dns.hosts(Clock.systemUTC()), input, progress);
    summary.print(System.err);
    return summary.exitStatus();
  }

  private EnrichSummary run(
      EnrichSetting setting, MailHosts hosts, EnrichInput input, Progress progress) {
    try (var contacts =
            Optional.ofNullable(out).map(Outlet::toFile).orElseGet(Outlet::toStandardOutput);
        var movers = Optional.ofNullable(leads).map(Outlet::toFile).orElseGet(Outlet::nowhere)) {
      return new FileEnrichment(setting, hosts, System.err, progress).run(input, contacts, movers);
    } catch (IOException unwritten) {
      throw new BrokenOffException(
          "The results could not be written, and none are kept: " + unwritten.getMessage());
    } catch (OutOfMemoryError full) {
      throw new BrokenOffException(
          "Memory ran out: split the profiles file, or give Java more, as in"
              + " JDK_JAVA_OPTIONS=-Xmx4g ./intail enrich …");
    } finally {
      progress.clear();
    }
  }

  private Optional<Long> hub() {
    var hub = Optional.ofNullable(hubId);
    if (hub.filter(id -> id < 1).isPresent()) {
      throw new BadUseException("--hub-id takes a number from 1, not " + hubId + ".");
    }
    return hub;
  }

  /// Midnight, so that the whole day gives the same output.
  private static Instant today() {
    return LocalDate.now(Clock.systemUTC()).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private void refuseOneFileForTwo(Optional<FileOptions.Files> given) {
    var seen = new ArrayList<Path>();
    given.ifPresent(both -> seen.addAll(List.of(both.contacts(), both.profiles())));
    Optional.ofNullable(out).ifPresent(file -> add(seen, file, "--out"));
    Optional.ofNullable(leads).ifPresent(file -> add(seen, file, "--leads"));
  }

  private static void add(List<Path> seen, Path file, String option) {
    if (seen.stream().anyMatch(other -> isSame(other, file))) {
      throw new BadUseException(option + " would write over " + file + "; give a file of its own.");
    }
    seen.add(file);
  }

  private static boolean isSame(Path one, Path other) {
    return real(one).equals(real(other));
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException notThere) {
      return file.toAbsolutePath().normalize();
    }
  }
}
