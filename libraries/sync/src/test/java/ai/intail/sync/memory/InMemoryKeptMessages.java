package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.ReportId;
import ai.intail.sync.parked.Kept;
import ai.intail.sync.parked.KeptMessages;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Messages by report, run and part.
public final class InMemoryKeptMessages implements KeptMessages {

  private final SortedMap<String, Kept> messages = new TreeMap<>();

  @Override
  public synchronized void keep(Kept kept) {
    messages.put(key(kept), kept);
  }

  @Override
  public synchronized List<Kept> of(HubId hub, ReportId report) {
    return messages.values().stream()
        .filter(kept -> kept.hub().equals(hub) && kept.report().equals(report))
        .toList();
  }

  @Override
  public synchronized void drop(Kept kept) {
    messages.remove(key(kept));
  }

  private static String key(Kept kept) {
    return kept.hub()
        + "#"
        + switch (kept) {
          case Kept.Walk(var walk) -> "walk#" + walk.run();
          case Kept.Part(var part) -> "part#%s#%09d".formatted(part.run(), part.part());
        };
  }

  synchronized long forget(HubId hub) {
    return Forgetting.keys(messages, key -> key.startsWith(hub + "#"));
  }
}
