package ai.intail.cli;

import ai.intail.cli.demo.DemoInput;
import ai.intail.cli.demo.SeededHub;
import ai.intail.simulator.Latency;
import ai.intail.simulator.RateLimits;
import ai.intail.simulator.SimulatedApp;
import ai.intail.simulator.SimulatedUser;
import ai.intail.simulator.Simulator;
import ai.intail.simulator.SimulatorServer;
import ai.intail.simulator.SimulatorSettings;
import ai.intail.sources.ContactsFile;
import ai.intail.sources.SamplePortal;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the simulated HubSpot alone.
@Command(
    name = "simulator",
    mixinStandardHelpOptions = true,
    description = "Runs the simulated HubSpot alone, and stays until it is stopped.",
    footer = {"", "When it is ready it prints one line of JSON: where it is, and how to connect."})
final class SimulatorCommand implements Callable<Integer> {

  private static final String CLIENT_ID = "simulated-app";
  private static final String CLIENT_SECRET = "simulated-secret";
  private static final long APP_ID = 77;
  private static final int MOST = 65_535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Where it is served (default: any that is free).")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address of this machine on which it is served (default: ${DEFAULT-VALUE}).")
  private String bind = "127.0.0.1";

  @Option(
      names = "--portal",
      paramLabel = "demo|empty|FILE",
      defaultValue = "demo",
      description = "Its account: the sample portal, an empty one, or a contact export (CSV).")
  private String portal = "demo";

  @Option(names = "--no-limits", description = "Keeps no rate limits.")
  private boolean noLimits;

  @Option(
      names = "--latency",
      paramLabel = "none|realistic",
      defaultValue = "none",
      description = "How long answers take (default: ${DEFAULT-VALUE}).")
  private String latency = "none";

  @Option(
      names = "--redirect-uri",
      paramLabel = "URI",
      defaultValue = "http://localhost:8080/oauth/callback",
      description = "Where the consent page may lead (default: ${DEFAULT-VALUE}).")
  private String redirectUri = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > MOST) {
      throw new BadUseException("--port takes a number from 0 to 65535, not " + port + ".");
    }
    var address = address();
    var chosen = latency();
    var simulator =
        new Simulator(
            SimulatorSettings.defaults()
                .withRateLimits(noLimits ? RateLimits.none() : RateLimits.usual())
                .withApp(new SimulatedApp(CLIENT_ID, CLIENT_SECRET, Set.of(redirectUri))));
    fill(simulator);
    try (var server = SimulatorServer.start(simulator, address, chosen)) {
      System.out.println(ready(server));
      new CountDownLatch(1).await();
    } catch (BindException taken) {
      throw new BadUseException(
          "Port "
              + port
              + " of "
              + bind
              + " is taken, or is none of this machine; give others with --port and --bind.");
    }
    return 0;
  }

  private InetSocketAddress address() {
    try {
      return new InetSocketAddress(InetAddress.getByName(bind), port);
    } catch (UnknownHostException unknown) {
      throw new BadUseException(
          "--bind takes an address of this machine, such as 127.0.0.1 or 0.0.0.0, not "
              + bind
              + ".");
    }
  }

  private Latency latency() {
    return switch (latency) {
      case "none" -> Latency.none();
      case "realistic" -> Latency.realistic(DemoInput.SEED);
      default ->
          throw new BadUseException("--latency takes none or realistic, not " + latency + ".");
    };
  }

  private void fill(Simulator simulator) {
    switch (portal) {
      case "empty" ->
          simulator.addHub(SeededHub.ID, new SimulatedUser(901, "admin@portal.example"));
      case "demo" -> {
        var sample = SamplePortal.generate(DemoInput.SEED);
        SeededHub.seed(simulator, sample.contacts()).joinAll();
      }
      default -> {
        var file = ContactsFile.read(Path.of(portal));
        file.skipped().forEach(line -> System.err.println("Skipped: " + line));
        SeededHub.seed(simulator, file.rows()).joinAll();
      }
    }
  }

  private static String ready(SimulatorServer server) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("baseUrl", server.uri().toString())
        .put("authorizeUrl", server.uri().resolve("/oauth/authorize").toString())
        .put("clientId", CLIENT_ID)
        .put("clientSecret", CLIENT_SECRET)
        .put("appId", APP_ID)
        .put("hubId", SeededHub.ID)
        .toString();
  }
}
