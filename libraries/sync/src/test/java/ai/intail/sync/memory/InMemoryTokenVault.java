package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.tokens.StoredGrant;
import ai.intail.sync.tokens.TokenVault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Grants by hub and number.
public final class InMemoryTokenVault implements TokenVault {

  private static final int PAGE = 100;

  private final InstantSource clock;
  private final SortedMap<Long, Kept> kept = new TreeMap<>();

  private static final class Kept {
    final SortedMap<Long, StoredGrant> grants = new TreeMap<>();
    Instant changedAt;

    Kept(Instant changedAt) {
      this.changedAt = changedAt;
    }
  }

  public InMemoryTokenVault(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized String put(HubId hub, long number, StoredGrant grant) {
    var own = kept.computeIfAbsent(hub.value(), _ -> new Kept(clock.instant()));
    own.grants.put(number, grant);
    own.changedAt = clock.instant();
    return Long.toString(number);
  }

  @Override
  public synchronized Optional<StoredGrant> read(HubId hub, String version) {
    return Optional.ofNullable(kept.get(hub.value()))
        .map(own -> own.grants.get(Long.valueOf(version)));
  }

  @Override
  public synchronized void settle(HubId hub, long number, String version) {
    Optional.ofNullable(kept.get(hub.value())).ifPresent(own -> own.grants.headMap(number).clear());
  }

  @Override
  public synchronized void forget(HubId hub) {
    kept.remove(hub.value());
  }

  @Override
  public synchronized Page page(Optional<String> after) {
    var from = kept.tailMap(after.map(Long::valueOf).orElse(0L) + 1);
    var secrets =
        from.entrySet().stream()
            .limit(PAGE)
            .map(entry -> secret(entry.getKey(), entry.getValue()))
            .toList();
    return new Page(
        secrets,
        secrets.size() < from.size()
            ? Optional.of(secrets.getLast().hub().toString())
            : Optional.empty());
  }

  @Override
  public synchronized Optional<Secret> find(HubId hub) {
    return Optional.ofNullable(kept.get(hub.value())).map(own -> secret(hub.value(), own));
  }

  @Override
  public synchronized void drop(HubId hub, Set<Long> numbers) {
    Optional.ofNullable(kept.get(hub.value()))
        .ifPresent(
            own -> {
              own.grants.keySet().removeAll(numbers);
              own.changedAt = clock.instant();
            });
  }

  private static Secret secret(long hub, Kept own) {
    return new Secret(new HubId(hub), own.changedAt, Map.copyOf(own.grants).keySet());
  }
}
