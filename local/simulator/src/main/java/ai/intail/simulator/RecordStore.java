package ai.intail.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The records of one type, by id, and how they were a moment ago: that is what a search sees.
class RecordStore {

  /// How a record was until then; empty if it was not.
  private record Before(long id, Instant until, Optional<CrmRecord> record) {}

  private final InstantSource clock;
  private final Duration lag;
  private final TreeMap<Long, CrmRecord> all = new TreeMap<>();
  private final Deque<Before> recent = new ArrayDeque<>();
  private final Map<Long, Deque<Before>> recentById = new HashMap<>();

  RecordStore(InstantSource clock, Duration lag) {
    this.clock = clock;
    this.lag = lag;
  }

  /// Adds a record, or puts it in place of the one with its id.
  void put(CrmRecord record) {
    remember(record.id(), Optional.ofNullable(all.put(record.id(), record)));
  }

  void remove(long id) {
    remember(id, Optional.ofNullable(all.remove(id)));
  }

  private void remember(long id, Optional<CrmRecord> before) {
    if (lag.isZero()) {
      return;
    }
    forgetOld();
    var one = new Before(id, clock.instant(), before);
    recent.addLast(one);
    recentById.computeIfAbsent(id, _ -> new ArrayDeque<>(1)).addLast(one);
  }

  private void forgetOld() {
    var indexed = clock.instant().minus(lag);
    while (!recent.isEmpty() && !recent.getFirst().until().isAfter(indexed)) {
      var old = recent.removeFirst();
      var ofRecord = recentById.get(old.id());
      if (ofRecord != null) {
        ofRecord.removeFirst();
        if (ofRecord.isEmpty()) {
          recentById.remove(old.id());
        }
      }
    }
  }

  boolean has(long id) {
    return all.containsKey(id);
  }

  Optional<CrmRecord> find(long id) {
    return Optional.ofNullable(all.get(id));
  }

  Optional<CrmRecord> live(long id) {
    return find(id).filter(CrmRecord::isLive);
  }

  Collection<CrmRecord> all() {
    return Collections.unmodifiableCollection(all.values());
  }

  /// Those with a greater id.
  SortedMap<Long, CrmRecord> after(long id) {
    return Collections.unmodifiableSortedMap(all.tailMap(id, false));
  }

  /// The live ones as a search sees them, by id.
  Stream<CrmRecord> searchable() {
    return searchableAfter(Long.MIN_VALUE);
  }

  /// Those of them with a greater id.
  Stream<CrmRecord> searchableAfter(long id) {
    forgetOld();
    var standing = all.tailMap(id, false).values().stream();
    if (recentById.isEmpty()) {
      return standing.filter(CrmRecord::isLive);
    }
    var removed =
        recentById.keySet().stream()
            .filter(changed -> changed > id && !all.containsKey(changed))
            .flatMap(changed -> searchable(changed).stream());
    return Stream.concat(standing.flatMap(record -> searchable(record.id()).stream()), removed);
  }

  /// One as a search sees it.
  Optional<CrmRecord> searchable(long id) {
    forgetOld();
    var before = recentById.get(id);
    return (before == null ? find(id) : before.getFirst().record()).filter(CrmRecord::isLive);
  }

  /// The ids of what changed a moment ago.
  Collection<Long> unsettled() {
    forgetOld();
    return Collections.unmodifiableSet(recentById.keySet());
  }
}
