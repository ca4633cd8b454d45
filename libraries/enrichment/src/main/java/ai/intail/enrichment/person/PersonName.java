package ai.intail.enrichment.person;

import ai.intail.enrichment.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<String> TITLES =
      Set.of("dr", "prof", "mr", "mrs", "ms", "miss", "sir", "dame", "rev", "hon", "ing", "dipl");

  private static final Set<String> SUFFIXES =
      Set.of(
          "jr", "sr", "ii", "iii", "iv", "v", "phd", "md", "mba", "esq", "cpa", "pmp", "msc", "bsc",
          "ma", "dds", "jd", "rn");

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

  /// @param full first name first
  public static Optional<PersonName> ofFull(@Nullable String full) {
    if (full == null || full.length() > LONGEST) {
      return Optional.empty();
    }
    var words = new ArrayList<>(Arrays.asList(full.strip().split("[\\s,]+", -1)));
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

  /// Folded first and last part: `alma adams`. Whom a source may mean is found by it.
  public String folded() {
    return firstParts.getFirst() + " " + lastParts.getLast();
  }

  /// Whether both may name one person: the last names end alike or one holds the other, and the
  /// first names are the same, one is short for the other, or one is the other's middle name.
  public boolean sameAs(PersonName other) {
    return sameLast(other) && sameFirst(other);
  }

  private boolean sameLast(PersonName other) {
    var mine = String.join("", lastParts);
    var theirs = String.join("", other.lastParts);
    return mine.equals(theirs)
        || lastParts.getLast().equals(other.lastParts.getLast())
        || lastParts.contains(theirs)
        || other.lastParts.contains(mine);
  }

  private boolean sameFirst(PersonName other) {
    return String.join("", firstParts).equals(String.join("", other.firstParts))
        || Nicknames.same(firstParts.getFirst(), other.firstParts.getFirst());
  }

  @Override
  public String toString() {
    return "PersonName[…]";
  }
}
