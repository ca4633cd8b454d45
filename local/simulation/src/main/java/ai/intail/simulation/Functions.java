package ai.intail.simulation;

import ai.intail.enrichment.email.MailHosts;
import ai.intail.hubspot.SimulatorTransport;
import ai.intail.sources.DatasetSource;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.connect.Departures;
import ai.intail.sync.connect.RevokedGrants;
import ai.intail.sync.enrich.AddressDigests;
import ai.intail.sync.enrich.BacklogClock;
import ai.intail.sync.enrich.ChangeQueue;
import ai.intail.sync.enrich.CompanyMemory;
import ai.intail.sync.enrich.Enrich;
import ai.intail.sync.enrich.LedgeredWrites;
import ai.intail.sync.enrich.Looking;
import ai.intail.sync.enrich.Marks;
import ai.intail.sync.enrich.ProfileStore;
import ai.intail.sync.enrich.RoundWork;
import ai.intail.sync.enrich.Suppression;
import ai.intail.sync.enrich.ValueLedger;
import ai.intail.sync.erase.SweepDispatch;
import ai.intail.sync.leads.CreatedLeads;
import ai.intail.sync.leads.LeadClaims;
import ai.intail.sync.leads.LeadUpdates;
import ai.intail.sync.leads.Leads;
import ai.intail.sync.memory.RecordedAlarms;
import ai.intail.sync.parked.KeptMessages;
import ai.intail.sync.parked.Parking;
import ai.intail.sync.rate.Backlog;
import ai.intail.sync.rate.CallBudget;
import ai.intail.sync.rate.Ceilings;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.report.Reports;
import ai.intail.sync.runs.Runs;
import ai.intail.sync.stop.Admission;
import ai.intail.sync.stop.Stops;
import ai.intail.sync.sweep.Cursors;
import ai.intail.sync.sweep.PartSender;
import ai.intail.sync.sweep.Sweep;
import ai.intail.sync.sweep.SweepQueue;
import ai.intail.sync.sweep.Tick;
import ai.intail.sync.tokens.AccessTokens;
import ai.intail.sync.tokens.AppSecrets;
import ai.intail.sync.tokens.GrantLog;
import ai.intail.sync.tokens.GrantStores;
import ai.intail.sync.tokens.Leases;
import ai.intail.sync.tokens.TokenVault;
import ai.intail.sync.work.Crew;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;

/// The use cases as one execution environment holds them, every port of theirs passing turns.
final class Functions {

  static final byte[] DEPLOYMENT_KEY =
      "simulation-simulation-simulation".getBytes(StandardCharsets.UTF_8);

  private final World world;
  private final Turns turns;
  private final Random random;
  private final Ceilings ceilings = new Ceilings();
  private final Connections connections;
  private final AccessTokens tokens;
  private final GrantStores grantStores;
  private final HubAccess access;
  private final Reports reports;
  private final Runs runs;
  private final Marks marks;
  private final Backlog backlog;
  private final ChangeQueue changes;
  private final SweepQueue sweeps;
  private final Admission admission;
  private final KeptMessages kept;
  private final Parking parking;

  Functions(World world, Turns turns, Disturbances disturbances, Random random) {
    this.world = world;
    this.turns = turns;
    this.random = random;
    var ports = world.ports();
    var network =
        new SimulatedNetwork(new SimulatorTransport(world.simulator()), turns, disturbances);
    var hubSpot = world.hubSpot(network, turns, random);
    this.connections = turns.port(Connections.class, ports.connections());
    this.reports = turns.port(Reports.class, ports.reports());
    this.runs = turns.port(Runs.class, ports.runs());
    this.marks = turns.port(Marks.class, ports.marks());
    this.backlog = turns.port(Backlog.class, ports.backlog());
    this.changes = turns.port(ChangeQueue.class, ports.changes());
    this.sweeps = turns.port(SweepQueue.class, ports.sweeps());
    this.admission =
        new Admission(
            connections,
            turns.port(Stops.class, ports.stops()),
            new RevokedGrants(turns.port(Departures.class, ports.departures()), turns));
    this.kept = turns.port(KeptMessages.class, ports.kept());
    this.parking = new Parking(reports, runs, kept);
    this.access =
        new HubAccess(
            hubSpot, turns.port(CallBudget.class, ports.budget()), ceilings, turns, turns, random);
    this.grantStores =
        new GrantStores(
            connections,
            turns.port(TokenVault.class, ports.vault()),
            turns.port(Leases.class, ports.leases()),
            turns.port(GrantLog.class, ports.grantLog()));
    this.tokens =
        new AccessTokens(
            access,
            AppSecrets.of(World.app()),
            grantStores,
            new RecordedAlarms(),
            turns,
            turns,
            random);
  }

  Tick tick() {
    return new Tick(reports, sweeps);
  }

  Sweep sweep() {
    return new Sweep(
        admission,
        tokens,
        access,
        reports,
        turns.port(Cursors.class, world.ports().cursors()),
        marks,
        runs,
        new PartSender(changes, backlog, ceilings, turns),
        parking,
        kept,
        sweeps,
        turns,
        random);
  }

  SweepDispatch dispatch() {
    return new Erasing(world, turns, random, sweeps, access, grantStores).dispatch(sweep());
  }

  Enrich enrich() {
    var ledger = turns.port(ValueLedger.class, world.ports().ledger());
    var claims = turns.port(LeadClaims.class, world.ports().claims());
    var writes = new LedgeredWrites(ledger, turns);
    var looking =
        new Looking(
            new DatasetSource(turns.port(ProfileStore.class, world.ports().profiles())),
            MailHosts.unasked(),
            turns.port(Suppression.class, world.ports().suppression()),
            new AddressDigests(DEPLOYMENT_KEY),
            turns.port(CompanyMemory.class, world.ports().companies()),
            ledger,
            Crew.alone(),
            () -> LocalDate.ofInstant(world.portal().asOf(), ZoneOffset.UTC),
            turns);
    var leads =
        new Leads(
            claims,
            new LeadUpdates(writes, ledger, reports, claims, turns),
            new CreatedLeads(ledger, turns));
    return new Enrich(
        admission,
        tokens,
        access,
        reports,
        runs,
        changes,
        new BacklogClock(backlog, ceilings, turns),
        new RoundWork(marks, runs, reports, looking, writes, leads),
        parking,
        turns);
  }
}
