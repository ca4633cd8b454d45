package ai.intail.sync.memory;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Takes keys off maps and counts them.
final class Forgetting {

  private Forgetting() {}

  static <K> long keys(Map<K, ?> map, Predicate<K> which) {
    int before = map.size();
    map.keySet().removeIf(which);
    return (long) before - map.size();
  }

  static long size(@Nullable Map<?, ?> removed) {
    return removed == null ? 0 : removed.size();
  }
}
