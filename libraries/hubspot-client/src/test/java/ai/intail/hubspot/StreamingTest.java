package ai.intail.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.simulator.RateLimits;
import ai.intail.simulator.SimulatedUser;
import ai.intail.simulator.Simulator;
import ai.intail.simulator.SimulatorServer;
import ai.intail.simulator.SimulatorSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A list of a million members is read in a small heap: pages go by and none is kept.
class StreamingTest {

  private static final int MEMBERS = 1_000_000;

  @Test
  void aMillionMembersAreReadIn64Megabytes() throws Exception {
    // given
    var simulator = new Simulator(SimulatorSettings.defaults().withRateLimits(RateLimits.none()));
    var hub = simulator.addHub(4_242, new SimulatedUser(901, "admin@portal.example"));
    var list = hub.addList("Everybody");
    hub.join(list, LongStream.rangeClosed(1, MEMBERS).boxed().toList());
    var token = hub.issueToken(SimulatedAccount.SCOPES);
    try (var server = SimulatorServer.start(simulator, 0)) {
      // when
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                  "-Xmx64m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path", ""),
                  Reader.class.getName(),
                  server.uri().toString(),
                  token,
                  list)
              .redirectErrorStream(true)
              .start();
      var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      // then
      assertThat(process.waitFor()).as(output).isZero();
      assertThat(output).isEqualTo(Integer.toString(MEMBERS));
    }
  }

  /// Runs in a process of its own.
  static final class Reader {

    private Reader() {}

    public static void main(String[] arguments) {
      var clock = InstantSource.system();
      var account =
          new HubSpot(URI.create(arguments[0]), new JdkTransport(), clock, new Random(1))
              .account(
                  TokenSupplier.of(new AccessToken(arguments[1])),
                  Pacer.unpaced(clock),
                  clock.instant().plus(Duration.ofMinutes(10)));
      long read =
          account
              .lists()
              .members(ListId.of(arguments[2]))
              .mapToLong(member -> member.contact().value())
              .filter(contact -> contact > 0)
              .count();
      System.out.println(read);
    }
  }
}
