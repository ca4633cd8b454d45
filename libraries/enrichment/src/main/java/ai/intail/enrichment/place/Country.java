package ai.intail.enrichment.place;

import ai.intail.enrichment.Folded;
import ai.intail.enrichment.SortedLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A country of ISO 3166-1.
///
/// @param code alpha-2, upper case
/// @param name its English short name
/// @param continent Africa, Antarctica, Asia, Europe, North America, Oceania or South America
public record Country(String code, String name, String continent) {

  private static final List<Country> ALL = new ArrayList<>();
  private static final Map<String, Country> BY_SPELLING = new HashMap<>();

  static {
    for (String line : SortedLines.read(Country.class, "countries.txt")) {
      var parts = line.split("\\|", -1);
      var country = new Country(parts[0], parts[1], parts[2]);
      ALL.add(country);
      BY_SPELLING.putIfAbsent(Folded.words(country.code), country);
      BY_SPELLING.putIfAbsent(Folded.words(country.name), country);
      for (String spelling : parts[3].split(";", -1)) {
        if (!spelling.isEmpty()) {
          BY_SPELLING.putIfAbsent(Folded.words(spelling), country);
        }
      }
    }
  }

  /// @param spelling a name, a code or a usual spelling; empty if it is not known: never guessed
  public static Optional<Country> of(@Nullable String spelling) {
    return spelling == null
        ? Optional.empty()
        : Optional.ofNullable(BY_SPELLING.get(Folded.words(spelling)));
  }

  /// All 249, by code.
  public static List<Country> all() {
    return List.copyOf(ALL);
  }
}
