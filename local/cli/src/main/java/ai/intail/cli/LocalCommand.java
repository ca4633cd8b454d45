package ai.intail.cli;

import ai.intail.cli.demo.DemoInput;
import ai.intail.cli.demo.SeededHub;
import ai.intail.hubspot.HubId;
import ai.intail.sources.DatasetSource;
import ai.intail.sources.SamplePortal;
import ai.intail.stack.Stack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the stack with the sample portal and stays.
@Command(
    name = "local",
    mixinStandardHelpOptions = true,
    description = "Starts everything on this machine, with the sample portal, and stays.")
final class LocalCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Where the pages are served (default: ${DEFAULT-VALUE}).")
  private int port = 8_080;

  @Mixin private final StackOptions options = new StackOptions();

  @Override
  public Integer call() throws IOException {
    var portal = SamplePortal.generate(DemoInput.SEED);
    var settings =
        options
            .settings(System.getenv())
            .withWebPort(port)
            .withAsOf(Optional.of(portal.asOf()))
            .withLog(System.err::println);
    try (var stack = Stack.start(settings)) {
      System.out.println("Pages: " + stack.webUri());
      stack.simulatorUri().ifPresent(uri -> fill(stack, uri, portal));
      System.out.println("Press Enter to look at the lists now, type q and Enter to stop.");
      stayUntilTold(stack);
    } catch (BindException taken) {
      throw new BadUseException("Port " + port + " is taken; give another one with --port.");
    }
    return 0;
  }

  private static void fill(Stack stack, URI uri, SamplePortal portal) {
    var seeded = SeededHub.seed(stack.simulator(), portal.contacts());
    new DatasetSource(stack.profiles())
        .load(new HubId(SeededHub.ID), portal.lines(), Clock.systemUTC().instant());
    seeded.joinAll();
    System.out.printf(
        "Simulated HubSpot: %s, account %d, list %s with %d contacts%n",
        uri, SeededHub.ID, seeded.list(), portal.contacts().size());
  }

  private static void stayUntilTold(Stack stack) throws IOException {
    try (var terminal =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))) {
      for (var line = terminal.readLine();
          line != null && !line.strip().equals("q");
          line = terminal.readLine()) {
        stack.tick();
        System.out.println("Looked.");
      }
    }
  }
}
