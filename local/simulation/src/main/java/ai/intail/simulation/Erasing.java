package ai.intail.simulation;

import ai.intail.sync.connect.Connections;
import ai.intail.sync.connect.Departures;
import ai.intail.sync.connect.JournalSubscriptions;
import ai.intail.sync.connect.Retentions;
import ai.intail.sync.enrich.AddressDigests;
import ai.intail.sync.enrich.CompanyMemory;
import ai.intail.sync.enrich.Marks;
import ai.intail.sync.enrich.ProfileStore;
import ai.intail.sync.enrich.Suppression;
import ai.intail.sync.enrich.ValueLedger;
import ai.intail.sync.erase.AppRemoval;
import ai.intail.sync.erase.ContactErasure;
import ai.intail.sync.erase.ContactMerge;
import ai.intail.sync.erase.ContactStores;
import ai.intail.sync.erase.HubErasure;
import ai.intail.sync.erase.HubStores;
import ai.intail.sync.erase.Merges;
import ai.intail.sync.erase.Receipts;
import ai.intail.sync.erase.SweepDispatch;
import ai.intail.sync.leads.LeadClaims;
import ai.intail.sync.parked.KeptMessages;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.report.Reports;
import ai.intail.sync.runs.Runs;
import ai.intail.sync.sweep.Cursors;
import ai.intail.sync.sweep.RememberedMembers;
import ai.intail.sync.sweep.Sweep;
import ai.intail.sync.sweep.SweepQueue;
import ai.intail.sync.tokens.AppSecrets;
import ai.intail.sync.tokens.EndedGrants;
import ai.intail.sync.tokens.GrantStores;
import java.util.Random;

/// The use cases that erase, every port of theirs passing turns.
final class Erasing {

  private final World world;
  private final Turns turns;
  private final Random random;
  private final SweepQueue queue;
  private final HubAccess access;
  private final GrantStores grantStores;

  Erasing(
      World world,
      Turns turns,
      Random random,
      SweepQueue queue,
      HubAccess access,
      GrantStores grantStores) {
    this.world = world;
    this.turns = turns;
    this.random = random;
    this.queue = queue;
    this.access = access;
    this.grantStores = grantStores;
  }

  SweepDispatch dispatch(Sweep sweep) {
    var grants =
        new EndedGrants(grantStores, access, AppSecrets.of(World.app()), turns, turns, random);
    var hubs =
        new HubErasure(
            turns.port(HubStores.class, world.ports().hubStores()),
            turns.port(Receipts.class, world.ports().receipts()),
            grants,
            queue,
            turns);
    var stores = stores();
    var contacts =
        new ContactErasure(stores, new AddressDigests(Functions.DEPLOYMENT_KEY), queue, turns);
    return new SweepDispatch(
        sweep,
        contacts,
        new ContactMerge(stores, contacts, queue, turns),
        removal(grants, hubs),
        hubs);
  }

  private AppRemoval removal(EndedGrants grants, HubErasure hubs) {
    return new AppRemoval(
        turns.port(Connections.class, world.ports().connections()),
        turns.port(Departures.class, world.ports().departures()),
        turns.port(Retentions.class, world.ports().retentions()),
        grants,
        access,
        JournalSubscriptions.none(),
        hubs,
        queue,
        turns);
  }

  private ContactStores stores() {
    var ports = world.ports();
    return new ContactStores(
        turns.port(Connections.class, ports.connections()),
        turns.port(Reports.class, ports.reports()),
        turns.port(Marks.class, ports.marks()),
        turns.port(ValueLedger.class, ports.ledger()),
        turns.port(CompanyMemory.class, ports.companies()),
        turns.port(LeadClaims.class, ports.claims()),
        turns.port(Runs.class, ports.runs()),
        turns.port(ProfileStore.class, ports.profiles()),
        turns.port(Suppression.class, ports.suppression()),
        turns.port(KeptMessages.class, ports.kept()),
        turns.port(Merges.class, ports.merges()),
        new RememberedMembers(turns.port(Cursors.class, ports.cursors()), queue, turns, random));
  }
}
