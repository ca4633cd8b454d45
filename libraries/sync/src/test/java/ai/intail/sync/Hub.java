package ai.intail.sync;

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
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.Scopes;
import ai.intail.sync.memory.InMemoryPorts;
import ai.intail.sync.rate.Ceilings;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.tokens.StoredGrant;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/// One account of a simulated HubSpot, and in-memory ports under the same clock.
public final class Hub {

  public static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

  public final InMemoryPorts ports = new InMemoryPorts();
  public final Simulator simulator;
  public final SimulatedHub account;
  public final HubSpot hubSpot;

  public Hub() {
    this(SimulatorSettings.defaults());
  }

  /// @param settings of the simulated HubSpot, save for its clock
  public Hub(SimulatorSettings settings) {
    this.simulator = new Simulator(settings.withClock(ports.clock()));
    this.account = simulator.addHub(4_242, new SimulatedUser(901, "admin@portal.example"));
    this.hubSpot = hubSpot(transport());
  }

  /// HubSpot, by whatever stands before it.
  public HubSpot hubSpot(Transport transport) {
    return new HubSpot(
        URI.create("https://api.hubapi.com"), transport, ports.clock(), new Random(1));
  }

  public Transport transport() {
    return new SimulatorTransport(simulator);
  }

  public HubId id() {
    return new HubId(account.id());
  }

  public Instant now() {
    return ports.clock().instant();
  }

  public HubAccess access() {
    return access(hubSpot);
  }

  public HubAccess access(HubSpot by) {
    return new HubAccess(
        by, ports.budget(), new Ceilings(), ports.sleeper(), ports.clock(), new Random(2));
  }

  public Instant deadline() {
    return now().plus(Duration.ofMinutes(5));
  }

  public void passes(Duration time) {
    ports.clock().until(now().plus(time));
  }

  public static AppCredentials app() {
    return new AppCredentials(
        "simulated-app", "simulated-secret", URI.create("http://localhost:8080/oauth/callback"));
  }

  public static Set<String> scopes() {
    Set<String> all = new HashSet<>(Scopes.GUIDE.needed());
    all.addAll(Scopes.GUIDE.extras());
    return all;
  }

  /// Connects as if the customer had just done so.
  public Connection connect() {
    var grant =
        new StoredGrant(
            new AccessToken(account.issueToken(scopes())),
            new RefreshToken(account.issueRefreshToken(scopes())),
            now(),
            now().plus(TOKEN_LIFE));
    long number = ports.connections().nextGrantNumber(id());
    var connection =
        new Connection(
            id(),
            Connection.Option.USER,
            account.user().id(),
            account.user().email(),
            scopes(),
            Connection.Status.ACTIVE,
            number,
            ports.vault().put(id(), number, grant),
            "app.hubspot.com",
            now());
    ports.connections().save(connection);
    return connection;
  }
}
