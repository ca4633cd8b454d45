package ai.intail.sync.erase;

import ai.intail.hubspot.HubId;
import ai.intail.sync.connect.Departure;
import ai.intail.sync.sweep.SweepMessage.EraseHub;
import ai.intail.sync.sweep.SweepQueue;
import ai.intail.sync.tokens.EndedGrants;
import ai.intail.sync.tokens.TokenUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Deletes everything that is kept of a hub, in steps, until its receipt is complete.
///
/// What an invocation had in hand when the hub was disconnected is stored after that. So the
/// receipt is completed no earlier than every such invocation has ended, by a last look at all.
public final class HubErasure {

  /// A step that begins later than this before the deadline might not end in time.
  private static final Duration STEP = Duration.ofSeconds(10);

  /// When another is at work on the hub's tokens.
  private static final Duration SOON = Duration.ofMinutes(1);

  private final HubStores stores;
  private final Receipts receipts;
  private final EndedGrants grants;
  private final SweepQueue queue;
  private final InstantSource clock;

  public HubErasure(
      HubStores stores,
      Receipts receipts,
      EndedGrants grants,
      SweepQueue queue,
      InstantSource clock) {
    this.stores = stores;
    this.receipts = receipts;
    this.grants = grants;
    this.queue = queue;
    this.clock = clock;
  }

  /// Begins to delete, or says how far it has come. While HubSpot has still to be told, the
  /// deletion waits for that.
  public Receipt begin(Departure departure) {
    var begun = Receipt.begun(departure.hub(), departure.at(), clock.instant());
    receipts.begin(begun);
    if (departure.stage() == Departure.Stage.LEFT) {
      queue.send(List.of(new EraseHub(departure.hub(), begun.id())));
    }
    return receipts.find(departure.hub(), begun.id()).orElse(begun);
  }

  /// Deletes as much as there is time for; the rest follows by another message.
  public void on(EraseHub message, Instant deadline) {
    var receipt =
        receipts
            .find(message.hub(), message.receipt())
            .filter(one -> one.state() == Receipt.State.RUNNING);
    if (receipt.isEmpty()) {
      return;
    }
    var end = receipt.get().askedAt().plus(InFlight.ENDED);
    for (StoredKind kind : StoredKind.values()) {
      if (kind == StoredKind.REPORTS && clock.instant().isBefore(end)) {
        queue.sendLater(message, Duration.between(clock.instant(), end).plusSeconds(1));
        return;
      }
      if (!erase(message, kind, deadline)) {
        return;
      }
    }
    close(message, deadline);
  }

  /// @return whether to go on with the next kind
  private boolean erase(EraseHub message, StoredKind kind, Instant deadline) {
    for (int i = 0; i < stores.partitions(kind); i++) {
      var step = HubStores.Step.GO_ON;
      while (step == HubStores.Step.GO_ON) {
        if (clock.instant().plus(STEP).isAfter(deadline)) {
          queue.send(List.of(message));
          return false;
        }
        step = stores.eraseSome(message.hub(), message.receipt(), kind, i);
      }
      if (step == HubStores.Step.CONNECTED) {
        interrupt(message.hub(), message.receipt());
        return false;
      }
    }
    return true;
  }

  private void close(EraseHub message, Instant deadline) {
    var hub = message.hub();
    try {
      boolean closed =
          grants.forget(hub, deadline) && stores.close(hub, message.receipt(), clock.instant());
      if (!closed) {
        interrupt(hub, message.receipt());
      }
    } catch (TokenUnavailableException another) {
      queue.sendLater(message, SOON);
    }
  }

  private void interrupt(HubId hub, UUID receipt) {
    receipts.end(hub, receipt, Receipt.State.INTERRUPTED, clock.instant());
  }
}
