package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.erase.HubStores;
import ai.intail.sync.erase.Receipt;
import ai.intail.sync.erase.StoredKind;
import java.time.Instant;
import java.util.UUID;

/// All stores of [InMemoryPorts].
public final class InMemoryHubStores implements HubStores {

  private final InMemoryPorts ports;

  InMemoryHubStores(InMemoryPorts ports) {
    this.ports = ports;
  }

  @Override
  public int partitions(StoredKind kind) {
    return 1;
  }

  @Override
  public synchronized Step eraseSome(HubId hub, UUID receipt, StoredKind kind, int partition) {
    if (!isDisconnected(hub)) {
      return Step.CONNECTED;
    }
    long deleted = erase(hub, kind);
    if (deleted == 0) {
      return Step.NOTHING_LEFT;
    }
    ports.receipts().count(receipt, kind, deleted);
    return Step.GO_ON;
  }

  private long erase(HubId hub, StoredKind kind) {
    return switch (kind) {
      case PROFILES -> ports.profiles().forget(hub);
      case LEDGER ->
          ports.ledger().forget(hub) + ports.companies().forget(hub) + ports.merges().forget(hub);
      case CLAIMS -> ports.claims().forget(hub);
      case MARKS -> ports.marks().forget(hub);
      case RUNS -> ports.runs().forget(hub) + ports.kept().forget(hub);
      case CURSORS -> ports.cursors().forget(hub);
      case OPT_OUTS -> ports.suppression().forget(hub);
      case SETTINGS ->
          ports.retentions().forget(hub)
              + ports.stops().forget(hub)
              + ports.propertyChecks().forget(hub);
      case REPORTS -> ports.reports().forget(hub);
    };
  }

  @Override
  public synchronized boolean close(HubId hub, UUID receipt, Instant now) {
    if (!isDisconnected(hub)) {
      return false;
    }
    ports.connections().forget(hub);
    ports.departures().cancel(hub);
    ports.receipts().end(hub, receipt, Receipt.State.COMPLETE, now);
    return true;
  }

  private boolean isDisconnected(HubId hub) {
    return ports
        .connections()
        .find(hub)
        .filter(one -> one.status() == Connection.Status.DISCONNECTED)
        .isPresent();
  }
}
