package ai.intail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.AppCredentials;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.HubSpot;
import ai.intail.hubspot.RefreshToken;
import ai.intail.hubspot.SimulatorTransport;
import ai.intail.hubspot.Transport;
import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.SimulatedUser;
import ai.intail.simulator.Simulator;
import ai.intail.simulator.SimulatorSettings;
import ai.intail.simulator.behaviour.Switch.RefreshTokens;
import ai.intail.sync.Crashes;
import ai.intail.sync.HolderTrouble;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.memory.RecordedAlarms;
import ai.intail.sync.rate.Ceilings;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.tokens.AccessTokens;
import ai.intail.sync.tokens.AppSecrets;
import ai.intail.sync.tokens.Grants;
import ai.intail.sync.tokens.StoredGrant;
import ai.intail.sync.work.Sleeper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// 200 workers, each an execution environment of its own, need a token that has expired: real
/// threads over real endpoints. What a hundred seeded plans show on a virtual clock, three show
/// here.
class ManyWorkersTest {

  private static final int WORKERS = 200;
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

  /// As long as a lease, and a little more.
  private static final Duration LEASE = Duration.ofSeconds(13);

  /// After HubSpot's answer, before anything is stored.
  private static final int STEP = 5;

  /// The present time, and whatever it is put forward.
  private static final class Clock implements InstantSource, Sleeper {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
      return InstantSource.system().instant().plus(ahead.get());
    }

    void passes(Duration time) {
      ahead.accumulateAndGet(time, Duration::plus);
    }

    @Override
    public void until(Instant instant) {
      while (instant().isBefore(instant)) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
  }

  /// What everybody reads.
  private record Read(long number, Optional<StoredGrant> grant) {}

  private final Clock clock = new Clock();
  private final EmbeddedPorts ports = EmbeddedPorts.shared();
  private final Simulator simulator =
      new Simulator(SimulatorSettings.defaults().withClock(clock).with(RefreshTokens.THE_SAME));
  private final SimulatedHub account =
      simulator.addHub(new Random().nextLong(1_000_000_000), new SimulatedUser(901, "a@b.example"));
  private final HubId hub = new HubId(account.id());

  private void connect() {
    var scopes = Set.of("oauth");
    var now = clock.instant();
    new Grants(ports.grantStores(), clock, clock, new Random(1))
        .connect(
            hub,
            new StoredGrant(
                new AccessToken(account.issueToken(scopes)),
                new RefreshToken(account.issueRefreshToken(scopes)),
                now,
                now.plus(TOKEN_LIFE)),
            (number, version) ->
                new Connection(
                    hub,
                    Connection.Option.USER,
                    901,
                    "a@b.example",
                    scopes,
                    Connection.Status.ACTIVE,
                    number,
                    version,
                    "app.hubspot.com",
                    now),
            now.plusSeconds(60));
    clock.passes(TOKEN_LIFE);
  }

  private AccessToken ask(HolderTrouble.Worker worker, int seed) {
    var transport = worker.port(Transport.class, new SimulatorTransport(simulator));
    var hubSpot =
        new HubSpot(URI.create("https://api.hubapi.com"), transport, clock, new Random(seed));
    var access =
        new HubAccess(hubSpot, ports.budget(), new Ceilings(), clock, clock, new Random(seed));
    var tokens =
        new AccessTokens(
            access,
            AppSecrets.of(
                new AppCredentials(
                    "simulated-app",
                    "simulated-secret",
                    URI.create("http://localhost:8080/oauth/callback"))),
            worker.stores(ports.grantStores()),
            new RecordedAlarms(),
            clock,
            clock,
            new Random(seed));
    var connection = ports.connections().find(hub).orElseThrow();
    return tokens.of(connection, clock.instant().plus(Duration.ofMinutes(3))).current();
  }

  /// @param each is told when a worker has its token
  /// @return the tokens of all who lived
  private List<AccessToken> rush(HolderTrouble trouble, Runnable each) throws Exception {
    var tokens = Collections.synchronizedList(new ArrayList<AccessToken>());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var workers = new ArrayList<Future<?>>();
      for (int i = 0; i < WORKERS; i++) {
        int seed = i;
        workers.add(
            threads.submit(
                () -> {
                  try {
                    tokens.add(ask(trouble.worker(), seed));
                    each.run();
                  } catch (Crashes.Crash killed) {
                    return;
                  }
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
    return tokens;
  }

  private Read read() {
    var connection = ports.connections().find(hub).orElseThrow();
    return new Read(connection.grantNumber(), ports.vault().read(hub, connection.grantVersion()));
  }

  private AccessToken current() {
    return read().grant().orElseThrow().access();
  }

  private long refreshes() {
    return simulator.strayCalls().stream().filter(call -> call.path().endsWith("/token")).count();
  }

  @Test
  void oneRefreshReachesHubSpotAndAllGoOn() throws Exception {
    connect();

    var tokens = rush(HolderTrouble.none(), () -> {});

    assertThat(refreshes()).isEqualTo(1);
    assertThat(tokens).hasSize(WORKERS).containsOnly(current());
  }

  @Test
  void aKilledHolderIsFollowedByAnother() throws Exception {
    connect();
    var killed =
        new HolderTrouble(
            STEP,
            () -> {
              clock.passes(LEASE);
              throw HolderTrouble.death();
            });

    var tokens = rush(killed, () -> {});

    assertThat(refreshes()).isEqualTo(2);
    assertThat(tokens).hasSize(WORKERS - 1).containsOnly(current());
  }

  @Test
  void aHolderThatWakesUpLateChangesNothingThatAnyoneReads() throws Exception {
    connect();
    var others = new CountDownLatch(WORKERS - 1);
    var found = new AtomicReference<Read>();
    var late =
        new HolderTrouble(
            STEP,
            () -> {
              clock.passes(LEASE);
              try {
                assertThat(others.await(60, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
              }
              found.set(read());
            });

    var tokens = rush(late, others::countDown);

    assertThat(found.get()).isEqualTo(read());
    assertThat(tokens).hasSize(WORKERS).containsOnly(current());
    assertThat(ports.vault().find(hub).orElseThrow().numbers()).contains(found.get().number());
  }
}
