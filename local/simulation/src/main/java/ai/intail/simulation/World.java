package ai.intail.simulation;

import ai.intail.enrichment.field.Segment;
import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.AppCredentials;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.HubSpot;
import ai.intail.hubspot.ListId;
import ai.intail.hubspot.Pacer;
import ai.intail.hubspot.RefreshToken;
import ai.intail.hubspot.SimulatorTransport;
import ai.intail.hubspot.TokenSupplier;
import ai.intail.simulator.SimulatedHub;
import ai.intail.simulator.SimulatedUser;
import ai.intail.simulator.Simulator;
import ai.intail.simulator.SimulatorSettings;
import ai.intail.simulator.behaviour.Switch;
import ai.intail.sources.ContactRow;
import ai.intail.sources.DatasetSource;
import ai.intail.sources.PersonSchema;
import ai.intail.sources.ProfilesFile;
import ai.intail.sources.SamplePortal;
import ai.intail.sync.ReportId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.PropertySetup;
import ai.intail.sync.connect.Scopes;
import ai.intail.sync.memory.InMemoryPorts;
import ai.intail.sync.report.Report;
import ai.intail.sync.tokens.Grants;
import ai.intail.sync.tokens.StoredGrant;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// A connected hub with the contacts of the sample portal, and one report on an empty list.
final class World {

  private static final URI API = URI.create("https://api.hubapi.com");
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);
  private static final long PORTAL_SEED = 7;

  private final InMemoryPorts ports = new InMemoryPorts();
  private final Simulator simulator;
  private final SimulatedHub hub;
  private final String list;
  private final Report report;
  private final SamplePortal portal = SamplePortal.generate(PORTAL_SEED);
  private final List<Long> contacts;

  World(int count) {
    this.simulator =
        new Simulator(
            SimulatorSettings.defaults()
                .withClock(ports.clock())
                .with(Switch.RefreshTokens.THE_SAME));
    this.hub = simulator.addHub(4_242, new SimulatedUser(901, "admin@portal.example"));
    var rows = portal.contacts().subList(0, count);
    rows.forEach(row -> hub.addContact(row.id(), row.properties()));
    this.contacts = rows.stream().map(ContactRow::id).toList();
    this.list = hub.addList("People to watch");
    this.report =
        new Report(
            id(),
            new ReportId(new UUID(4, 2)),
            ListId.of(list),
            "Simulation",
            Segment.CHAMPION_BUYER,
            Report.Leads.MADE,
            Report.Whom.EVERYBODY,
            ports.clock().instant(),
            new Report.State.Watching());
    giveGrant();
    createProperties();
    ports.reports().add(report, ports.clock().instant());
    new DatasetSource(ports.profiles()).load(id(), portal.lines(), ports.clock().instant());
  }

  /// From now on the source tells something else of everybody.
  void changeProfiles(UnaryOperator<String> change) {
    var lines =
        portal.profileLines().stream()
            .map(change)
            .map(line -> new ProfilesFile.Line(PersonSchema.parse(line), line))
            .toList();
    new DatasetSource(ports.profiles()).load(id(), lines, ports.clock().instant());
  }

  /// A person connects the hub, or connects it again.
  void giveGrant() {
    var scopes = scopes();
    var now = ports.clock().instant();
    var grant =
        new StoredGrant(
            new AccessToken(hub.issueToken(scopes)),
            new RefreshToken(hub.issueRefreshToken(scopes)),
            now,
            now.plus(TOKEN_LIFE));
    new Grants(ports.grantStores(), ports.sleeper(), ports.clock(), new Random(2))
        .connect(
            id(),
            grant,
            (number, version) ->
                new Connection(
                    id(),
                    Connection.Option.USER,
                    hub.user().id(),
                    hub.user().email(),
                    scopes,
                    Connection.Status.ACTIVE,
                    number,
                    version,
                    "app.hubspot.com",
                    now),
            now.plus(TOKEN_LIFE));
  }

  private static Set<String> scopes() {
    Set<String> scopes = new HashSet<>(Scopes.GUIDE.needed());
    scopes.addAll(Scopes.GUIDE.extras());
    return scopes;
  }

  private void createProperties() {
    var hubSpot = new HubSpot(API, new SimulatorTransport(simulator), ports.clock(), new Random(1));
    new PropertySetup()
        .run(
            hubSpot.account(
                TokenSupplier.of(new AccessToken(hub.issueToken(scopes()))),
                Pacer.unpaced(ports.clock()),
                ports.clock().instant().plus(TOKEN_LIFE)));
  }

  HubId id() {
    return new HubId(hub.id());
  }

  InMemoryPorts ports() {
    return ports;
  }

  Simulator simulator() {
    return simulator;
  }

  SimulatedHub hub() {
    return hub;
  }

  String list() {
    return list;
  }

  Report report() {
    return report;
  }

  SamplePortal portal() {
    return portal;
  }

  List<Long> contacts() {
    return contacts;
  }

  HubSpot hubSpot(SimulatedNetwork network, Turns turns, Random random) {
    return new HubSpot(API, network, turns, random);
  }

  static AppCredentials app() {
    return new AppCredentials(
        "simulated-app", "simulated-secret", URI.create("http://localhost:8080/oauth/callback"));
  }
}
