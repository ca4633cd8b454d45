package ai.intail.enrichment.company;

import ai.intail.enrichment.SortedLines;
import java.util.Optional;

/// Under which names anybody can register a domain, by the public suffix list.
final class PublicSuffixes {

  private static final SortedLines RULES =
      SortedLines.of(PublicSuffixes.class, "public-suffixes.txt");

  private PublicSuffixes() {}

  /// The suffix of a host and one label more; empty for a suffix itself.
  ///
  /// @param host ASCII, lower case, without a dot at its end
  static Optional<String> registrable(String host) {
    var previous = Optional.<String>empty();
    var rest = host;
    while (true) {
      if (isSuffix(rest)) {
        return previous;
      }
      int dot = rest.indexOf('.');
      if (dot < 0) {
        // No rule: the last label counts as the suffix (the list's default rule `*`).
        return previous;
      }
      previous = Optional.of(rest);
      rest = rest.substring(dot + 1);
    }
  }

  private static boolean isSuffix(String name) {
    if (RULES.contains("!" + name)) {
      return false;
    }
    if (RULES.contains(name)) {
      return true;
    }
    int dot = name.indexOf('.');
    return dot >= 0 && RULES.contains("*." + name.substring(dot + 1));
  }
}
