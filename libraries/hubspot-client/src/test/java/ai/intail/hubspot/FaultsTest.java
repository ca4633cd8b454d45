package ai.intail.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.simulator.Fault;
import ai.intail.simulator.RateLimits;
import ai.intail.simulator.SimulatedUser;
import ai.intail.simulator.Simulator;
import ai.intail.simulator.SimulatorServer;
import ai.intail.simulator.SimulatorSettings;
import ai.intail.simulator.exchange.Refusal.Policy;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each kind of fault that the simulator knows, and what a caller sees of it.
class FaultsTest {

  private final SimulatedAccount simulated = new SimulatedAccount();

  /// One of each kind; the compiler asks for an answer to new ones in [#isSeenByAReader].
  static Stream<Fault> faults() {
    return Stream.of(
        Fault.status(503),
        new Fault.Status(429, Optional.of(Duration.ofSeconds(2))),
        new Fault.StatusAfterApplying(504),
        new Fault.RateLimited(Policy.TEN_SECONDLY_ROLLING, Optional.empty()),
        new Fault.RateLimited(Policy.SECONDLY, Optional.of(Duration.ofSeconds(1))),
        new Fault.Html(502),
        new Fault.Reset(),
        new Fault.ResetAfterApplying(),
        new Fault.CutBody(),
        new Fault.Garbage(),
        new Fault.TimeOut(),
        new Fault.Slow(Duration.ofMillis(1)));
  }

  /// The type that ends a call which meets the fault each time; empty where it is fulfilled.
  private static Optional<Class<? extends HubSpotException>> isSeenByAReader(Fault fault) {
    return switch (fault) {
      case Fault.Status(var status, _) ->
          Optional.of(status == 429 ? RateLimitedException.class : UnavailableException.class);
      case Fault.RateLimited _ -> Optional.of(RateLimitedException.class);
      case Fault.Html _,
          Fault.StatusAfterApplying _,
          Fault.Reset _,
          Fault.ResetAfterApplying _,
          Fault.TimeOut _ ->
          Optional.of(UnavailableException.class);
      case Fault.CutBody _, Fault.Garbage _ -> Optional.of(MalformedAnswerException.class);
      case Fault.Slow _ -> Optional.empty();
    };
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aReaderSeesATypedErrorOnceNothingHelps(Fault fault) {
    simulated.simulator.faults().every(1, "owners", fault);
    var owners = simulated.account().owners();

    isSeenByAReader(fault)
        .ifPresentOrElse(
            type -> assertThatThrownBy(owners::all).isInstanceOf(type),
            () -> assertThat(owners.all()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void anUpdateIsWrittenOrUnsureAndNeverLost(Fault fault) {
    long id = simulated.hub.addContact(Map.of("email", "jane@acme.example"));
    var jane = new ContactId(id);
    simulated.simulator.faults().next("contact_write", fault);

    var results =
        simulated
            .account()
            .contactWrites()
            .update(List.of(new ContactUpdate(jane, Map.of("firstname", "Jane"))));

    // A body that cannot be read is not asked for again: the update took effect, and is unsure.
    boolean unreadable = fault instanceof Fault.CutBody || fault instanceof Fault.Garbage;
    assertThat(results)
        .containsExactly(
            Map.entry(jane, unreadable ? new ItemResult.Unsure() : new ItemResult.Written(jane)));
    assertThat(simulated.hub.contact(id).orElseThrow().property("firstname")).isEqualTo("Jane");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aCreateIsNeverMadeTwice(Fault fault) {
    simulated.simulator.faults().next("contact_create", fault);

    var results =
        simulated
            .account()
            .contactWrites()
            .create(List.of(new NewContact("t1", Map.of("email", "new@acme.example"))));

    var stands = simulated.hub.contacts();
    switch (Optional.ofNullable(results.get("t1")).orElseThrow()) {
      case ItemResult.Written(var id) ->
          assertThat(stands).singleElement().extracting("id").isEqualTo(id.value());
      case ItemResult.Unsure() -> assertThat(stands.size()).isLessThanOrEqualTo(1);
      case ItemResult.Refused _, ItemResult.Missing _ -> throw new AssertionError(results);
    }
  }

  @Test
  void aBurstOfRefusalsForTheLimitIsSatOut() {
    var limited = new Fault.Status(429, Optional.of(Duration.ofSeconds(1)));
    simulated.simulator.faults().next("owners", limited, limited, limited);

    assertThat(simulated.account().owners().all()).isEmpty();

    assertThat(simulated.waited()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void anAnswerThatIsTooSlowIsALostAnswer() throws IOException {
    var simulator = new Simulator(SimulatorSettings.defaults().withRateLimits(RateLimits.none()));
    var hub = simulator.addHub(4_242, new SimulatedUser(901, "admin@portal.example"));
    simulator.faults().every(1, "owners", new Fault.Slow(Duration.ofSeconds(1)));
    var jdk = new JdkTransport();
    Transport impatient =
        request ->
            jdk.send(
                new Request(
                    request.method(),
                    request.uri(),
                    request.headers(),
                    request.body(),
                    Duration.ofMillis(150)));
    try (var server = SimulatorServer.start(simulator, 0)) {
      var account =
          new HubSpot(server.uri(), impatient, () -> ScriptedAccount.BEGIN, new Random(1))
              .account(
                  TokenSupplier.of(new AccessToken(hub.issueToken(SimulatedAccount.SCOPES))),
                  new ScriptedAccount(),
                  ScriptedAccount.BEGIN.plusSeconds(60));

      assertThatThrownBy(() -> account.owners().all())
          .isInstanceOf(UnavailableException.class)
          .hasCauseInstanceOf(HttpTimeoutException.class);
    }
  }
}
