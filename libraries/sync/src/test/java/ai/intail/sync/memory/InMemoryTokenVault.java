package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.tokens.StoredGrant;
import ai.intail.sync.tokens.TokenVault;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Grants by hub and number.
public final class InMemoryTokenVault implements TokenVault {

  private final Map<HubId, SortedMap<Long, StoredGrant>> grants = new HashMap<>();

  @Override
  public synchronized String put(HubId hub, long number, StoredGrant grant) {
    grants.computeIfAbsent(hub, _ -> new TreeMap<>()).put(number, grant);
    return Long.toString(number);
  }

  @Override
  public synchronized Optional<StoredGrant> read(HubId hub, String version) {
    return Optional.ofNullable(
        grants.getOrDefault(hub, new TreeMap<>()).get(Long.valueOf(version)));
  }

  @Override
  public synchronized void settle(HubId hub, long number, String version) {
    grants.getOrDefault(hub, new TreeMap<>()).headMap(number).clear();
  }

  @Override
  public synchronized void forget(HubId hub) {
    grants.remove(hub);
  }
}
