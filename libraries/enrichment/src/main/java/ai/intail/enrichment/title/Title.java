package ai.intail.enrichment.title;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A job title.
///
/// @param text as it was written, trimmed
public record Title(String text) {

  private static final int LONGEST = 300;

  public static Optional<Title> of(@Nullable String text) {
    return text == null || text.isBlank() || text.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new Title(text.strip()));
  }

  /// How this title stands to an earlier one of the same person at the same company.
  ///
  /// Comparing the other way round gives the reverse. Where a word of rank is not known, nothing is
  /// said: unknown is not "no".
  public RankChange comparedTo(Title earlier, Ladder ladder) {
    return new Comparison(Reading.of(text), Reading.of(earlier.text), ladder).change();
  }
}
