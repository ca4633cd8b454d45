package ai.intail.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.intail.simulator.RateLimits;
import ai.intail.simulator.SimulatedUser;
import ai.intail.simulator.Simulator;
import ai.intail.simulator.SimulatorServer;
import ai.intail.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// HubSpot's own node client against the simulator: it understands what the simulator answers, and
/// both clients read what the other wrote.
class NodeClientTest {

  private static final Path FOLDER = Path.of("src/test/node");

  private record Ended(int status, String output) {}

  @Test
  void hubSpotsOwnClientWorksAgainstTheSimulator() throws Exception {
    assumeTrue(isThere("npm"), "npm is missing: HubSpot's own client was not tried");
    install();
    // given
    var now = new AtomicReference<>(Instant.parse("2026-06-30T12:00:00Z"));
    var simulator =
        new Simulator(
            SimulatorSettings.defaults().withClock(now::get).withRateLimits(RateLimits.none()));
    var hub = simulator.addHub(4_242, new SimulatedUser(901, "admin@portal.example"));
    hub.addOwner("sam@portal.example", "Sam", "Roe");
    var list = hub.addList("People to watch");
    hub.join(
        list,
        IntStream.range(0, 250)
            .mapToObj(
                i -> hub.addContact(Map.of("email", i + "@member.example", "firstname", "Member")))
            .toList());
    try (var server = SimulatorServer.start(simulator, 0)) {
      var account = account(server, hub.issueToken(SimulatedAccount.SCOPES));
      var written =
          account
              .contactWrites()
              .create(
                  List.of(
                      new NewContact(
                          "t1",
                          Map.of("email", "ours@acme.example", "firstname", "Written by ours"))));
      var ours = ((ItemResult.Written) written.values().iterator().next()).id();
      now.set(now.get().plusSeconds(60)); // A search finds what was written some seconds ago.
      // when
      var ended =
          run(
              "node",
              "clients.mjs",
              server.uri().toString(),
              hub.issueToken(SimulatedAccount.SCOPES),
              hub.issueRefreshToken(SimulatedAccount.SCOPES),
              list,
              ours.toString());
      // then
      assertThat(ended.status()).as(ended.output()).isZero();
      var theirs = ContactId.of(ended.output().replaceAll("(?s).*\"id\":\"(\\d+)\".*", "$1"));
      assertThat(account.contacts().find(theirs, Set.of("city", "lastname")))
          .hasValueSatisfying(
              contact ->
                  assertThat(contact.properties())
                      .containsEntry("city", "Utrecht")
                      .containsEntry("lastname", "Client"));
    }
  }

  private static HubAccount account(SimulatorServer server, String token) {
    var clock = InstantSource.system();
    return new HubSpot(server.uri(), new JdkTransport(), clock, new Random(1))
        .account(
            TokenSupplier.of(new AccessToken(token)),
            Pacer.unpaced(clock),
            clock.instant().plus(Duration.ofMinutes(2)));
  }

  private static void install() throws Exception {
    if (!Files.isDirectory(FOLDER.resolve("node_modules/@hubspot/api-client"))) {
      var ended = run("npm", "ci", "--no-audit", "--no-fund");
      assertThat(ended.status()).as(ended.output()).isZero();
    }
  }

  private static boolean isThere(String tool) throws InterruptedException {
    try {
      return run(tool, "--version").status() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static Ended run(String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
