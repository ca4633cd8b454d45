package ai.intail.cli;

import ai.intail.cli.demo.Demo;
import ai.intail.cli.demo.DemoInput;
import ai.intail.cli.demo.DemoPrinter;
import ai.intail.enrichment.field.Segment;
import ai.intail.sources.ContactsFile;
import ai.intail.sources.ProfilesFile;
import ai.intail.sources.SamplePortal;
import ai.intail.sources.SkippedLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Does the main job on a simulated HubSpot, with sample data or the user's own.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Does the main job on the embedded stack and shows what it did.",
      "Without files it uses a sample portal of fictional people and companies."
    })
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--contacts",
      paramLabel = "FILE",
      description = "A HubSpot contact export (CSV).")
  private @Nullable Path contacts;

  @Option(
      names = "--profiles",
      paramLabel = "FILE",
      description = "One person a line, in the form that docs/profiles.md describes.")
  private @Nullable Path profiles;

  @Option(
      names = "--segment",
      paramLabel = "SEGMENT",
      defaultValue = "CHAMPION_BUYER",
      description = "Who the people of the list are (default: ${DEFAULT-VALUE}).")
  private String segment = "CHAMPION_BUYER";

  @Option(
      names = "--report-name",
      paramLabel = "NAME",
      defaultValue = "Demo",
      description = "The report's name (default: ${DEFAULT-VALUE}).")
  private String reportName = "Demo";

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "The day for which profiles are judged, such as 2026-06-28T00:00:00Z.")
  private @Nullable String asOf;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the totals to this file too.")
  private @Nullable Path json;

  @Mixin private final StackOptions options = new StackOptions();

  @Override
  public Integer call() throws IOException {
    var settings = options.settings(System.getenv());
    if (settings.hubSpotApi().isPresent() && settings.simulatorPort().isEmpty()) {
      throw new BadUseException(
          "The demo shows what its own simulated HubSpot holds: give --simulator-port too, and let"
              + " what listens at INTAIL_HUBSPOT_API pass the calls on to that port.");
    }
    var input = input();
    settings = settings.withAsOf(input.asOf());
    var out = new PrintWriter(System.out, true, Charset.defaultCharset());
    var progress = new Progress(System.err);
    input.skipped().forEach(line -> System.err.println("Skipped: " + line));
    if (Boolean.getBoolean("intail.trace")) {
      settings = settings.withLog(System.err::println);
    }
    try {
      var result = new Demo(settings, progress).run(input);
      progress.clear();
      var printer = new DemoPrinter(out);
      printer.print(result);
      if (json != null) {
        Files.writeString(json, DemoPrinter.json(result) + System.lineSeparator());
      }
      return result.exitStatus();
    } catch (BindException taken) {
      throw new BadUseException("The port is taken; give another one with --simulator-port.");
    }
  }

  private DemoInput input() {
    var chosen =
        Segment.ofValue(segment)
            .orElseThrow(
                () ->
                    new BadUseException(
                        "There is no segment \""
                            + segment
                            + "\"; choose one of "
                            + Arrays.stream(Segment.values())
                                .map(Segment::name)
                                .collect(Collectors.joining(", "))
                            + "."));
    if (reportName.isBlank() || reportName.length() > 100) {
      throw new BadUseException("--report-name takes 1 to 100 characters.");
    }
    var contactsPath = Optional.ofNullable(contacts);
    var profilesPath = Optional.ofNullable(profiles);
    if (contactsPath.isPresent() != profilesPath.isPresent()) {
      throw new BadUseException("Give --contacts and --profiles together, or neither.");
    }
    if (contactsPath.isEmpty()) {
      return DemoInput.ofSample(SamplePortal.generate(DemoInput.SEED))
          .with(chosen, reportName, instant());
    }
    var contactsFile = ContactsFile.read(contactsPath.get());
    var profilesFile = ProfilesFile.read(profilesPath.orElseThrow());
    var skipped = new ArrayList<SkippedLine>(contactsFile.skipped());
    skipped.addAll(profilesFile.skipped());
    if (contactsFile.rows().isEmpty()) {
      throw new BadUseException(
          "The file " + contactsPath.get() + " has no contact that can be used; export it again.");
    }
    return new DemoInput(
        contactsFile.rows(), profilesFile.lines(), skipped, chosen, reportName, instant());
  }

  private Optional<Instant> instant() {
    try {
      return Optional.ofNullable(asOf).map(Instant::parse);
    } catch (DateTimeException malformed) {
      throw new BadUseException(
          "\"" + asOf + "\" is no instant; give --as-of one like 2026-06-28T00:00:00Z.");
    }
  }
}
