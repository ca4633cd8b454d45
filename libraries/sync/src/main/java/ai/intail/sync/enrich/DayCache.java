package ai.intail.sync.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Keeps what HubSpot said for a day in this process; what it did not know is kept too.
///
/// Thread-safe. Bounded: a full cache begins anew.
final class DayCache<K, V> {

  private static final Duration LIFE = Duration.ofDays(1);
  private static final int MOST = 20_000;

  private record Kept<V>(Optional<V> value, Instant until) {}

  private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
  private final InstantSource clock;

  DayCache(InstantSource clock) {
    this.clock = clock;
  }

  /// The values of all keys that have one.
  ///
  /// @param ask for the keys that are not kept; a key without an answer has no value
  Map<K, V> get(Collection<K> keys, Function<Set<K>, Map<K, V>> ask) {
    var now = clock.instant();
    var values = new HashMap<K, V>();
    var unknown = new HashSet<K>();
    for (K key : keys) {
      var known = kept.get(key);
      if (known != null && known.until().isAfter(now)) {
        known.value().ifPresent(value -> values.put(key, value));
      } else {
        unknown.add(key);
      }
    }
    if (!unknown.isEmpty()) {
      var answers = ask.apply(unknown);
      keep(unknown, answers, now.plus(LIFE));
      values.putAll(answers);
    }
    return values;
  }

  private void keep(Set<K> keys, Map<K, V> answers, Instant until) {
    if (kept.size() + keys.size() > MOST) {
      kept.clear();
    }
    keys.forEach(key -> kept.put(key, new Kept<>(Optional.ofNullable(answers.get(key)), until)));
  }
}
