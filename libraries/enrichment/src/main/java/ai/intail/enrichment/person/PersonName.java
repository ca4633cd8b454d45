package ai.intail.enrichment.person;

import ai.intail.enrichment.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A person's name.
///
/// @param first as it was written
/// @param last as it was written
/// @param firstParts folded, without titles and initials
/// @param lastParts folded, without what follows a name (Jr, III, PhD)
public record PersonName(
    String first, String last, List<String> firstParts, List<String> lastParts) {

  private static final int LONGEST = 200;
  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

  private static final Set<String> TITLES =
      Set.of(
          "dr", "prof", "mr", "mrs", "ms", "miss", "sir", "dame", "rev", "hon", "ing", "dipl",
          "herr", "frau", "mme", "mlle", "sr", "sra", "dott", "ir", "drs");

  private static final Set<String> SUFFIXES =
      Set.of(
          "jr", "sr", "ii", "iii", "iv", "v", "phd", "md", "mba", "esq", "cpa", "pmp", "msc", "bsc",
          "ma", "dds", "jd", "rn", "cfa", "mph", "llm", "cissp");

  /// Words of a last name that do not tell people apart.
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "ap", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
          "du", "el", "ibn", "la", "le", "les", "los", "mac", "mc", "san", "st", "ten", "ter",
          "van", "vom", "von", "y", "zu", "zum", "zur");

  public PersonName {
    firstParts = List.copyOf(firstParts);
    lastParts = List.copyOf(lastParts);
  }

  /// @return empty unless both parts have a letter
  public static Optional<PersonName> of(@Nullable String first, @Nullable String last) {
    if (first == null || last == null || first.length() > LONGEST || last.length() > LONGEST) {
      return Optional.empty();
    }
    var firstParts = parts(first, TITLES);
    var lastParts = parts(last, SUFFIXES);
    return firstParts.isEmpty() || lastParts.isEmpty()
        ? Optional.empty()
        : Optional.of(new PersonName(first.strip(), last.strip(), firstParts, lastParts));
  }

  /// @param full first name first, or `Doe, Jane`
  public static Optional<PersonName> ofFull(@Nullable String full) {
    if (full == null || full.length() > LONGEST) {
      return Optional.empty();
    }
    int comma = full.indexOf(',');
    if (comma > 0 && !isSuffix(full.substring(comma + 1))) {
      return of(full.substring(comma + 1), full.substring(0, comma));
    }
    var words = new ArrayList<>(Arrays.asList(BETWEEN.split(full.strip(), -1)));
    while (words.size() > 2 && SUFFIXES.contains(Folded.words(words.getLast()))) {
      words.removeLast();
    }
    while (words.size() > 2 && TITLES.contains(Folded.words(words.getFirst()))) {
      words.removeFirst();
    }
    if (words.size() < 2) {
      return Optional.empty();
    }
    return of(words.getFirst(), String.join(" ", words.subList(1, words.size())));
  }

  private static boolean isSuffix(String text) {
    return Arrays.stream(Folded.words(text).split(" ", -1)).allMatch(SUFFIXES::contains);
  }

  private static List<String> parts(String text, Set<String> without) {
    var parts = new ArrayList<>(Arrays.asList(Folded.words(text).split(" ", -1)));
    parts.removeIf(String::isEmpty);
    if (parts.size() > 1) {
      var all = List.copyOf(parts);
      parts.removeIf(part -> without.contains(part) || part.length() == 1);
      return parts.isEmpty() ? all : parts;
    }
    return parts;
  }

  /// Folded first and last part: `alma adams`.
  public String folded() {
    return firstParts.getFirst() + " " + lastParts.getLast();
  }

  /// The last names by which the person may be filed: each part that tells people apart, and all of
  /// them as one word.
  public Set<String> lastNames() {
    var names = new LinkedHashSet<>(telling(lastParts));
    names.add(String.join("", lastParts));
    return names;
  }

  /// Those, and the first names too: where the two stand in each other's place.
  public Set<String> anyNames() {
    var names = new LinkedHashSet<>(lastNames());
    names.add(String.join("", firstParts));
    return names;
  }

  /// Whether both may name one person.
  public boolean sameAs(PersonName other) {
    return likenessTo(other) != Likeness.OTHER;
  }

  /// How far both may name one person; the same the other way round.
  public Likeness likenessTo(PersonName other) {
    var last = lastNamesAgree(lastParts, other.lastParts);
    var first = last == Likeness.OTHER ? Likeness.OTHER : firstNamesAgree(other);
    if (first != Likeness.OTHER) {
      return first.compareTo(last) > 0 ? first : last;
    }
    boolean reversed =
        String.join("", firstParts).equals(String.join("", other.lastParts))
            && String.join("", lastParts).equals(String.join("", other.firstParts));
    return reversed ? Likeness.LOOSE : Likeness.OTHER;
  }

  /// Whether either the first or the last names agree: enough where an address or a page names the
  /// person already, who may have married.
  public boolean shares(PersonName other) {
    return sameAs(other)
        || firstNamesAgree(other) != Likeness.OTHER
        || lastNamesAgree(lastParts, other.lastParts) != Likeness.OTHER;
  }

  private static Likeness lastNamesAgree(List<String> mine, List<String> theirs) {
    if (mine.equals(theirs) || String.join("", mine).equals(String.join("", theirs))) {
      return Likeness.SAME;
    }
    var one = telling(mine);
    var other = telling(theirs);
    if (one.equals(other)) {
      return Likeness.SAME;
    }
    return one.containsAll(other) || other.containsAll(one) ? Likeness.SIMILAR : Likeness.OTHER;
  }

  private Likeness firstNamesAgree(PersonName other) {
    var mine = firstParts.getFirst();
    var theirs = other.firstParts.getFirst();
    if (mine.equals(theirs)
        || String.join("", firstParts).equals(String.join("", other.firstParts))) {
      return Likeness.SAME;
    }
    if (isCalled(theirs, firstParts) || isCalled(mine, other.firstParts)) {
      return Likeness.SIMILAR;
    }
    boolean initial =
        (mine.length() == 1 && theirs.startsWith(mine))
            || (theirs.length() == 1 && mine.startsWith(theirs));
    return initial ? Likeness.LOOSE : Likeness.OTHER;
  }

  private static boolean isCalled(String name, List<String> names) {
    return names.stream().anyMatch(one -> Nicknames.same(one, name));
  }

  private static List<String> telling(List<String> parts) {
    var telling = parts.stream().filter(part -> !PARTICLES.contains(part)).toList();
    return telling.isEmpty() ? parts : telling;
  }

  @Override
  public String toString() {
    return "PersonName[…]";
  }
}
