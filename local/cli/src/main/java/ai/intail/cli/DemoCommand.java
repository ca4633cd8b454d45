package ai.intail.cli;

import ai.intail.cli.demo.Demo;
import ai.intail.cli.demo.DemoInput;
import ai.intail.cli.demo.DemoPrinter;
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
import java.util.ArrayList;
import java.util.concurrent.Callable;
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

  @Mixin private final FileOptions files = new FileOptions();

  @Option(
      names = "--report-name",
      paramLabel = "NAME",
      defaultValue = "Demo",
      description = "The report's name (default: ${DEFAULT-VALUE}).")
  private String reportName = "Demo";

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the totals to this file too.")
  private @Nullable Path json;

  @Mixin private final DnsOption dns = new DnsOption();

  @Mixin private final StackOptions options = new StackOptions();

  @Override
  public Integer call() throws IOException {
    var settings = options.settings(System.getenv()).withDns(dns.server());
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
    var chosen = files.segment();
    var name = FileOptions.reportName(reportName);
    var given = files.files();
    if (given.isEmpty()) {
      return DemoInput.ofSample(SamplePortal.generate(DemoInput.SEED))
          .with(chosen, name, files.asOf());
    }
    var contacts = ContactsFile.read(given.get().contacts());
    var profiles = ProfilesFile.read(given.get().profiles());
    var skipped = new ArrayList<SkippedLine>(contacts.skipped());
    skipped.addAll(profiles.skipped());
    if (contacts.rows().isEmpty()) {
      throw new BadUseException(
          "The file "
              + given.get().contacts()
              + " has no contact that can be used; export it again.");
    }
    return new DemoInput(contacts.rows(), profiles.lines(), skipped, chosen, name, files.asOf());
  }
}
