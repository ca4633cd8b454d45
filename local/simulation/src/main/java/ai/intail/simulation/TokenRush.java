package ai.intail.simulation;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.HubSpot;
import ai.intail.hubspot.RefreshToken;
import ai.intail.hubspot.SimulatorTransport;
import ai.intail.hubspot.Transport;
import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.SimulatedUser;
import ai.intail.simulator.Simulator;
import ai.intail.simulator.SimulatorSettings;
import ai.intail.sync.HolderTrouble;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.connect.Scopes;
import ai.intail.sync.memory.InMemoryPorts;
import ai.intail.sync.memory.RecordedAlarms;
import ai.intail.sync.rate.CallBudget;
import ai.intail.sync.rate.Ceilings;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.tokens.AccessTokens;
import ai.intail.sync.tokens.AppSecrets;
import ai.intail.sync.tokens.GrantLog;
import ai.intail.sync.tokens.GrantStores;
import ai.intail.sync.tokens.Grants;
import ai.intail.sync.tokens.Leases;
import ai.intail.sync.tokens.NeedsReconnectException;
import ai.intail.sync.tokens.StoredGrant;
import ai.intail.sync.tokens.TokenVault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Many workers, each an execution environment of its own, need a hub's token at the moment when it
/// has expired.
final class TokenRush {

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final URI API = URI.create("https://api.hubapi.com");

  /// What everybody reads.
  record Read(Connection.Status status, long number, Optional<StoredGrant> grant) {}

  /// What was found when the trouble met the holder, or when it woke up.
  record Met(Instant at, Read read) {}

  private final InMemoryPorts ports = new InMemoryPorts();
  private final TokenRushPlan plan;
  private final Random random;
  private final Turns turns;
  private final Simulator simulator;
  private final HubId hub;
  private final HolderTrouble trouble;
  private final List<AccessToken> tokens = new ArrayList<>();
  private final List<Instant> leases = new ArrayList<>();
  private Optional<Met> met = Optional.empty();
  private int needReconnect;

  TokenRush(TokenRushPlan plan) {
    this.plan = plan;
    this.random = new Random(plan.seed());
    this.turns = new Turns(ports.clock(), random, plan.disturbances());
    this.simulator =
        new Simulator(
            SimulatorSettings.defaults().withClock(ports.clock()).with(plan.refreshTokens()));
    var account = simulator.addHub(4_242, new SimulatedUser(901, "admin@portal.example"));
    this.hub = new HubId(account.id());
    this.trouble = new HolderTrouble(plan.step(), this::trouble);
    connect(account);
  }

  private void connect(SimulatedHub account) {
    Set<String> scopes = new HashSet<>(Scopes.GUIDE.needed());
    var now = turns.instant();
    var grant =
        new StoredGrant(
            new AccessToken(account.issueToken(scopes)),
            new RefreshToken(account.issueRefreshToken(scopes)),
            now,
            now.plus(TOKEN_LIFE));
    new Grants(ports.grantStores(), ports.sleeper(), ports.clock(), random)
        .connect(
            hub,
            grant,
            (number, version) ->
                new Connection(
                    hub,
                    Connection.Option.USER,
                    901,
                    "admin@portal.example",
                    scopes,
                    Connection.Status.ACTIVE,
                    number,
                    version,
                    "app.hubspot.com",
                    now),
            now.plus(TOKEN_LIFE));
    ports.clock().until(now.plus(TOKEN_LIFE));
  }

  private void trouble() {
    switch (plan.trouble()) {
      case NONE, ANSWERS_LOST -> {}
      case HOLDER_KILLED -> {
        met = Optional.of(new Met(turns.instant(), read()));
        throw HolderTrouble.death();
      }
      case HOLDER_LATE -> {
        turns.until(turns.instant().plus(plan.sleep()));
        met = Optional.of(new Met(turns.instant(), read()));
      }
    }
  }

  /// Lets all of them ask, until each has a token or knows why it has none.
  TokenRush run() {
    for (int i = 0; i < plan.workers(); i++) {
      turns.start("worker", this::ask, _ -> {});
    }
    Turns.drive(this::schedule);
    return this;
  }

  private void schedule() {
    while (!turns.nobodyWorks()) {
      if (!turns.moveOne()) {
        ports.clock().until(turns.nextWake().orElseThrow());
      }
    }
  }

  private void ask() {
    var worker = trouble.worker();
    var stores =
        worker.stores(
            new GrantStores(
                turns.port(Connections.class, ports.connections()),
                turns.port(TokenVault.class, ports.vault()),
                turns.port(Leases.class, noted(ports.leases())),
                turns.port(GrantLog.class, ports.grantLog())));
    var network =
        new SimulatedNetwork(new SimulatorTransport(simulator), turns, plan.disturbances());
    var hubSpot = new HubSpot(API, worker.port(Transport.class, network), turns, random);
    var access =
        new HubAccess(
            hubSpot,
            turns.port(CallBudget.class, ports.budget()),
            new Ceilings(),
            turns,
            turns,
            random);
    var own =
        new AccessTokens(
            access, AppSecrets.of(World.app()), stores, new RecordedAlarms(), turns, turns, random);
    var connection = ports.connections().find(hub).orElseThrow();
    try {
      tokens.add(own.of(connection, turns.instant().plus(PATIENCE)).current());
    } catch (NeedsReconnectException ended) {
      needReconnect++;
    }
  }

  private Leases noted(Leases target) {
    return new Leases() {
      @Override
      public boolean take(String name, String owner, Instant until, Instant now) {
        boolean taken = target.take(name, owner, until, now);
        if (taken) {
          leases.add(now);
        }
        return taken;
      }

      @Override
      public void release(String name, String owner) {
        target.release(name, owner);
      }
    };
  }

  /// What everybody reads now.
  Read read() {
    var connection = ports.connections().find(hub).orElseThrow();
    return new Read(
        connection.status(),
        connection.grantNumber(),
        ports.vault().read(hub, connection.grantVersion()));
  }

  Optional<Met> met() {
    return met;
  }

  /// When the lease was taken, each time.
  List<Instant> leases() {
    return List.copyOf(leases);
  }

  /// The token of each worker that has one.
  List<AccessToken> tokens() {
    return List.copyOf(tokens);
  }

  /// How many workers were told that a person has to connect again.
  int needReconnect() {
    return needReconnect;
  }

  /// How many refresh calls HubSpot took up.
  long refreshes() {
    return simulator.strayCalls().stream().filter(call -> call.path().endsWith("/token")).count();
  }
}
