package ai.intail.sync.memory;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.RunId;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.PartResult;
import ai.intail.sync.runs.Run;
import ai.intail.sync.runs.Runs;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Runs and their parts, by hub.
public final class InMemoryRuns implements Runs {

  private record Key(HubId hub, RunId run) {}

  private final Map<Key, Run> runs = new HashMap<>();
  private final Map<Key, SortedMap<Integer, PartResult>> parts = new HashMap<>();

  @Override
  public synchronized void save(Run run) {
    runs.put(new Key(run.hub(), run.id()), run);
  }

  @Override
  public synchronized Optional<Run> find(HubId hub, RunId run) {
    return Optional.ofNullable(runs.get(new Key(hub, run)));
  }

  @Override
  public synchronized List<Run> newest(HubId hub, int limit) {
    return runs.values().stream()
        .filter(run -> run.hub().equals(hub))
        .sorted(
            Comparator.comparing(Run::startedAt)
                .thenComparing(run -> run.id().toString())
                .reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void savePart(HubId hub, PartResult part) {
    parts.computeIfAbsent(new Key(hub, part.run()), _ -> new TreeMap<>()).put(part.part(), part);
  }

  @Override
  public synchronized Map<Integer, PartResult> parts(
      HubId hub, RunId run, Collection<Integer> numbers) {
    var found = new TreeMap<>(parts.getOrDefault(new Key(hub, run), new TreeMap<>()));
    found.keySet().retainAll(List.copyOf(numbers));
    return found;
  }

  @Override
  public synchronized List<PartResult> parts(HubId hub, RunId run) {
    return List.copyOf(parts.getOrDefault(new Key(hub, run), new TreeMap<>()).values());
  }

  @Override
  public synchronized List<PartResult> partsWith(HubId hub, ContactId record) {
    return parts.entrySet().stream()
        .filter(one -> one.getKey().hub().equals(hub))
        .flatMap(one -> one.getValue().values().stream())
        .filter(part -> part.contacts().stream().anyMatch(result -> names(result, record)))
        .toList();
  }

  private static boolean names(ContactResult result, ContactId record) {
    return result.contact().equals(record)
        || result.lead().filter(lead -> lead.id().equals(record)).isPresent();
  }

  @Override
  public synchronized boolean replacePart(HubId hub, PartResult expected, PartResult by) {
    var own = parts.getOrDefault(new Key(hub, expected.run()), new TreeMap<>());
    return own.replace(expected.part(), expected, by);
  }

  @Override
  public synchronized void forgetRecord(HubId hub, ContactId record) {
    // A part itself says who stands in it.
  }

  synchronized long forget(HubId hub) {
    return Forgetting.keys(runs, key -> key.hub().equals(hub))
        + Forgetting.keys(parts, key -> key.hub().equals(hub));
  }
}
