package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.erase.Receipt;
import ai.intail.sync.erase.Receipts;
import ai.intail.sync.erase.StoredKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Receipts by id.
public final class InMemoryReceipts implements Receipts {

  private final Map<UUID, Receipt> receipts = new HashMap<>();

  @Override
  public synchronized void begin(Receipt receipt) {
    receipts.putIfAbsent(receipt.id(), receipt);
  }

  @Override
  public synchronized Optional<Receipt> find(HubId hub, UUID receipt) {
    return Optional.ofNullable(receipts.get(receipt)).filter(one -> one.hub().equals(hub));
  }

  @Override
  public synchronized List<Receipt> of(HubId hub) {
    return receipts.values().stream()
        .filter(receipt -> receipt.hub().equals(hub))
        .sorted(Comparator.comparing(Receipt::askedAt).reversed())
        .toList();
  }

  @Override
  public synchronized void end(HubId hub, UUID receipt, Receipt.State state, Instant now) {
    find(hub, receipt)
        .filter(one -> one.state() == Receipt.State.RUNNING)
        .ifPresent(
            one ->
                receipts.put(
                    receipt,
                    new Receipt(
                        hub, receipt, one.askedAt(), state, Optional.of(now), one.deleted())));
  }

  synchronized void count(UUID receipt, StoredKind kind, long more) {
    receipts.computeIfPresent(
        receipt,
        (_, one) -> {
          var deleted = new EnumMap<StoredKind, Long>(StoredKind.class);
          deleted.putAll(one.deleted());
          deleted.merge(kind, more, Long::sum);
          return new Receipt(
              one.hub(), receipt, one.askedAt(), one.state(), one.endedAt(), deleted);
        });
  }
}
