package ai.intail.sync.memory;

import ai.intail.sync.tokens.Leases;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Leases by name.
public final class InMemoryLeases implements Leases {

  private record Lease(String owner, Instant until) {}

  private final Map<String, Lease> leases = new HashMap<>();

  @Override
  public synchronized boolean take(String name, String owner, Instant until, Instant now) {
    var stands = leases.get(name);
    if (stands != null && stands.until().isAfter(now)) {
      return false;
    }
    leases.put(name, new Lease(owner, until));
    return true;
  }

  @Override
  public synchronized void release(String name, String owner) {
    var stands = leases.get(name);
    if (stands != null && stands.owner().equals(owner)) {
      leases.remove(name);
    }
  }
}
