package ai.intail.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The calls that were answered: counts of all, and the last of them one by one, so that a long run
/// does not fill the memory. Thread-safe.
final class CallLog {

  private static final int KEPT = 50_000;

  /// @param path ids left out
  record Counted(String method, String path, int status) implements Comparable<Counted> {
    @Override
    public int compareTo(Counted other) {
      return toString().compareTo(other.toString());
    }
  }

  private final Deque<CallRecord> last = new ArrayDeque<>();
  private final SortedMap<Counted, Long> counts = new TreeMap<>();
  private final SortedMap<String, Long> kinds = new TreeMap<>();

  synchronized void add(CallRecord call) {
    if (last.size() == KEPT) {
      last.removeFirst();
    }
    last.addLast(call);
    counts.merge(new Counted(call.method(), template(call.path()), call.status()), 1L, Long::sum);
    kinds.merge(call.kind(), 1L, Long::sum);
  }

  private static String template(String path) {
    var text = new StringBuilder(path.length());
    for (String part : path.split("/", -1)) {
      text.append(text.isEmpty() && part.isEmpty() ? "" : "/");
      text.append(isVariable(part) ? "{id}" : part);
    }
    return text.isEmpty() || text.charAt(0) != '/' ? "/" + text : text.toString();
  }

  /// Numbers, addresses, the names of journal files.
  private static boolean isVariable(String part) {
    return !part.isEmpty()
        && (part.chars().allMatch(Character::isDigit) || part.contains("@") || part.length() == 36);
  }

  synchronized List<CallRecord> last() {
    return List.copyOf(last);
  }

  synchronized SortedMap<Counted, Long> counts() {
    return new TreeMap<>(counts);
  }

  synchronized SortedMap<String, Long> byKind() {
    return new TreeMap<>(kinds);
  }

  synchronized void forget() {
    last.clear();
    counts.clear();
    kinds.clear();
  }
}
