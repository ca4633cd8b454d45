package ai.intail.sweep;

import ai.intail.aws.DynamoCompanyMemory;
import ai.intail.aws.DynamoCursors;
import ai.intail.aws.DynamoDepartures;
import ai.intail.aws.DynamoHubStores;
import ai.intail.aws.DynamoKeptMessages;
import ai.intail.aws.DynamoLeadClaims;
import ai.intail.aws.DynamoMarks;
import ai.intail.aws.DynamoMerges;
import ai.intail.aws.DynamoProfileStore;
import ai.intail.aws.DynamoReceipts;
import ai.intail.aws.DynamoReports;
import ai.intail.aws.DynamoRetentions;
import ai.intail.aws.DynamoRuns;
import ai.intail.aws.DynamoSuppression;
import ai.intail.aws.DynamoValueLedger;
import ai.intail.aws.Foundation;
import ai.intail.sync.connect.JournalSubscriptions;
import ai.intail.sync.enrich.AddressDigests;
import ai.intail.sync.erase.AppRemoval;
import ai.intail.sync.erase.ContactErasure;
import ai.intail.sync.erase.ContactMerge;
import ai.intail.sync.erase.ContactStores;
import ai.intail.sync.erase.DueDepartures;
import ai.intail.sync.erase.HubErasure;
import ai.intail.sync.erase.SweepDispatch;
import ai.intail.sync.sweep.RememberedMembers;
import ai.intail.sync.sweep.Sweep;
import ai.intail.sync.sweep.SweepQueue;
import ai.intail.sync.tokens.EndedGrants;

/// How the parts that erase hang together.
final class Erasing {

  private final Foundation on;
  private final SweepQueue queue;
  private final EndedGrants grants;
  private final DynamoDepartures departures;
  private final HubErasure hubs;

  Erasing(Foundation on, SweepQueue queue) {
    this.on = on;
    this.queue = queue;
    this.grants = on.endedGrants();
    this.departures = new DynamoDepartures(on.dynamoDb(), on.tables());
    this.hubs =
        new HubErasure(
            new DynamoHubStores(on.dynamoDb(), on.tables()),
            new DynamoReceipts(on.dynamoDb(), on.tables()),
            grants,
            queue,
            on.clock());
  }

  DueDepartures departures() {
    return new DueDepartures(departures, on.connections(), hubs, queue, on.clock());
  }

  SweepDispatch dispatch(Sweep sweep) {
    var stores = stores();
    var contacts =
        new ContactErasure(stores, new AddressDigests(on.deploymentKey()), queue, on.clock());
    return new SweepDispatch(
        sweep, contacts, new ContactMerge(stores, contacts, queue, on.clock()), removal(), hubs);
  }

  private AppRemoval removal() {
    return new AppRemoval(
        on.connections(),
        departures,
        new DynamoRetentions(on.dynamoDb(), on.tables()),
        grants,
        on.access(),
        JournalSubscriptions.none(),
        hubs,
        queue,
        on.clock());
  }

  private ContactStores stores() {
    var client = on.dynamoDb();
    var tables = on.tables();
    return new ContactStores(
        on.connections(),
        new DynamoReports(client, tables),
        new DynamoMarks(client, tables),
        new DynamoValueLedger(client, tables),
        new DynamoCompanyMemory(client, tables),
        new DynamoLeadClaims(client, tables),
        new DynamoRuns(client, tables),
        new DynamoProfileStore(client, tables),
        new DynamoSuppression(client, tables),
        new DynamoKeptMessages(client, tables),
        new DynamoMerges(client, tables),
        new RememberedMembers(new DynamoCursors(client, tables), queue, on.clock(), on.random()));
  }
}
