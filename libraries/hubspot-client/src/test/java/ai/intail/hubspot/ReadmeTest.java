package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.SimulatedUser;
import ai.intail.simulator.Simulator;
import ai.intail.simulator.SimulatorServer;
import ai.intail.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The example of the README, run over HTTP and kept the same as there.
class ReadmeTest {

  private static final String BEGIN = "// The README's example begins.";
  private static final String END = "// The README's example ends.";

  @Test
  void theExampleDoesWhatItSays() throws IOException {
    var simulator = new Simulator(SimulatorSettings.defaults());
    SimulatedHub hub = simulator.addHub(4_242, new SimulatedUser(901, "admin@portal.example"));
    var list = hub.addList("People to watch");
    hub.join(list, List.of(hub.addContact(Map.of("email", "jane@acme.example"))));
    var token = hub.issueToken(SimulatedAccount.SCOPES);
    try (var server = SimulatorServer.start(simulator, 0)) {
      // The README's example begins.
      var clock = InstantSource.system();
      var hubSpot = new HubSpot(server.uri(), new JdkTransport(), clock, new SecureRandom());
      var tokens = TokenSupplier.of(new AccessToken(token));
      var soon = clock.instant().plusSeconds(60);
      var account = hubSpot.account(tokens, Pacer.unpaced(clock), soon);

      var members = account.lists().members(ListId.of(list)).map(Membership::contact).toList();
      var people = account.contacts().read(members, Set.of("email", "jobtitle"));
      var buyer = Map.of("jobtitle", "Buyer");
      var updates = people.keySet().stream().map(id -> new ContactUpdate(id, buyer)).toList();
      Map<ContactId, ItemResult> results = account.contactWrites().update(updates);
      // The README's example ends.
      assertThat(people).hasSize(1);
      assertThat(results.values()).allMatch(ItemResult.Written.class::isInstance);
    }
  }

  @Test
  void theReadmeShowsTheCodeThatRuns() throws IOException {
    var source = Files.readString(Path.of("src/test/java/ai/intail/hubspot/ReadmeTest.java"));
    var example =
        source
            .substring(source.indexOf(BEGIN, source.indexOf("try (")) + BEGIN.length())
            .stripIndent();
    var shown = Files.readString(Path.of("README.md"));
    for (String line : example.substring(0, example.indexOf(END)).lines().toList()) {
      assertThat(shown)
          .contains(
              line.strip()
                  .replace(
                      "server.uri()",
                      "URI.create(\"" + URI.create("https://api.hubapi.com") + "\")")
                  .replace("ListId.of(list)", "ListId.of(\"71\")"));
    }
  }
}
