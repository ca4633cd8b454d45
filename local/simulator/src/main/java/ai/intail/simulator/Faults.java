package ai.intail.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What goes wrong next. A kind is that of a [CallRecord], such as `contact_read`, `oauth` or
/// `journal`. Thread-safe.
public final class Faults {

  private record Repeated(int every, Fault fault) {}

  private final Map<String, Deque<Fault>> next = new HashMap<>();
  private final Map<String, Repeated> repeated = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<FaultRule> rules = new ArrayList<>();

  /// The next calls of a kind fail so, one each.
  public synchronized void next(String kind, Fault... faults) {
    next.computeIfAbsent(kind, _ -> new ArrayDeque<>()).addAll(List.of(faults));
  }

  /// Every n-th call of a kind fails so.
  public synchronized void every(int n, String kind, Fault fault) {
    repeated.put(kind, new Repeated(n, fault));
  }

  synchronized void add(FaultRule rule) {
    rules.add(rule);
  }

  public synchronized void clear() {
    rules.clear();
    next.clear();
    repeated.clear();
    counts.clear();
  }

  synchronized Optional<Fault> of(String kind, String method, String path) {
    for (FaultRule rule : rules) {
      var fault = rule.of(method, path);
      if (fault.isPresent()) {
        return fault;
      }
    }
    var waiting = next.get(kind);
    if (waiting != null && !waiting.isEmpty()) {
      return Optional.of(waiting.removeFirst());
    }
    var again = repeated.get(kind);
    if (again == null) {
      return Optional.empty();
    }
    int count = counts.merge(kind, 1, Integer::sum);
    return count % again.every() == 0 ? Optional.of(again.fault()) : Optional.empty();
  }
}
