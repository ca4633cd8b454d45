package ai.intail.enrichment.person;

import ai.intail.enrichment.SortedLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Short forms of first names. Each line of the resource is one name and what its bearers are
/// called; two names are the same only where one line holds both, so `bert` may be Robert or
/// Albert, and still Robert is not Albert.
final class Nicknames {

  private static final Map<String, Set<String>> CALLED = new HashMap<>();

  static {
    for (String line : SortedLines.read(Nicknames.class, "nicknames.txt")) {
      var names = List.of(line.split(" ", -1));
      names.forEach(name -> CALLED.computeIfAbsent(name, _ -> new HashSet<>()).addAll(names));
    }
  }

  private Nicknames() {}

  /// Whether one name may be what the other is called.
  static boolean same(String one, String other) {
    return one.equals(other) || CALLED.getOrDefault(one, Set.of()).contains(other);
  }
}
