package ai.intail.simulator;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// A contact or company as it stands. Never changed: a write makes a new one, so that a search may
/// go on seeing the old one. A million of them have to fit: names and values alternate in one
/// array.
final class CrmRecord {

  /// Whether it can be read.
  enum State {
    LIVE,
    ARCHIVED
  }

  private final long id;
  private final long createdAt;
  private final long updatedAt;
  private final State state;

  /// Name, value, name, value; by name.
  private final String[] slots;

  /// When each value was set, in milliseconds; empty while all are as old as the record.
  private final long[] times;

  private CrmRecord(
      long id, long createdAt, long updatedAt, State state, String[] slots, long[] times) {
    this.id = id;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
    this.state = state;
    this.slots = slots;
    this.times = times;
  }

  static CrmRecord created(long id, Instant at, Map<String, String> values) {
    var sorted = new TreeMap<>(values);
    sorted.values().removeIf(String::isEmpty);
    var slots = new String[sorted.size() * 2];
    int at2 = 0;
    for (Map.Entry<String, String> one : sorted.entrySet()) {
      slots[at2++] = one.getKey().intern();
      slots[at2++] = one.getValue();
    }
    long millis = at.toEpochMilli();
    return new CrmRecord(id, millis, millis, State.LIVE, slots, new long[0]);
  }

  long id() {
    return id;
  }

  Instant createdAt() {
    return Instant.ofEpochMilli(createdAt);
  }

  Instant updatedAt() {
    return Instant.ofEpochMilli(updatedAt);
  }

  boolean isLive() {
    return state == State.LIVE;
  }

  /// @return empty text if it has no value
  String get(String name) {
    int index = index(name);
    return index < 0 ? "" : slots[2 * index + 1];
  }

  Optional<String> find(String name) {
    return Optional.of(get(name)).filter(value -> !value.isEmpty());
  }

  /// When the value was set that stands, or the record was made.
  Instant changedAt(String name) {
    int index = index(name);
    return Instant.ofEpochMilli(index < 0 ? updatedAt : timeAt(index));
  }

  private long timeAt(int index) {
    return times.length == 0 ? createdAt : times[index];
  }

  private int index(String name) {
    int low = 0;
    int high = slots.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = slots[2 * middle].compareTo(name);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  void forEach(BiConsumer<String, String> each) {
    for (int i = 0; i < slots.length; i += 2) {
      each.accept(slots[i], slots[i + 1]);
    }
  }

  SortedMap<String, String> properties() {
    var properties = new TreeMap<String, String>();
    forEach(properties::put);
    return properties;
  }

  /// The same with other values; empty text clears.
  CrmRecord with(Map<String, String> values, Instant now) {
    var entries = new TreeMap<String, Long>();
    for (int i = 0; i < slots.length / 2; i++) {
      entries.put(slots[2 * i], timeAt(i));
    }
    long millis = now.toEpochMilli();
    values.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            entries.remove(name);
          } else {
            entries.put(name.intern(), millis);
          }
        });
    return of(entries, name -> values.getOrDefault(name, get(name)), millis);
  }

  private CrmRecord of(
      SortedMap<String, Long> entries, UnaryOperator<String> value, long changedAt) {
    var newSlots = new String[entries.size() * 2];
    var newTimes = new long[entries.size()];
    int next = 0;
    for (Map.Entry<String, Long> one : entries.entrySet()) {
      newSlots[2 * next] = one.getKey();
      newSlots[2 * next + 1] = value.apply(one.getKey());
      newTimes[next] = one.getValue();
      next++;
    }
    boolean plain = Arrays.stream(newTimes).allMatch(time -> time == createdAt);
    return new CrmRecord(id, createdAt, changedAt, state, newSlots, plain ? new long[0] : newTimes);
  }

  CrmRecord archived(Instant now) {
    return new CrmRecord(id, createdAt, now.toEpochMilli(), State.ARCHIVED, slots, times);
  }

  CrmRecord restored(Instant now) {
    return new CrmRecord(id, createdAt, now.toEpochMilli(), State.LIVE, slots, times);
  }
}
