package ai.intail.enrichment.title;

import ai.intail.enrichment.Folded;
import java.util.List;

/// Titles mean other ranks in a bank than elsewhere: they are compared on one ladder alone.
public enum Ladder {
  COMPANY,
  /// A company whose principals stand just below its partners.
  CONSULTING,
  BANKING,
  /// The bankers' ladder, with principals and partners.
  VENTURE_CAPITAL;

  private static final List<String> VENTURES = List.of("venture capital", "private equity");
  private static final List<String> BANKS = List.of("banking", "investment", "capital markets");

  /// @param industry as a source names it: "investment banking", "Venture Capital & Private Equity"
  public static Ladder of(String industry) {
    var words = Folded.words(industry);
    if (VENTURES.stream().anyMatch(words::contains)) {
      return VENTURE_CAPITAL;
    }
    if (BANKS.stream().anyMatch(words::contains)) {
      return BANKING;
    }
    return words.contains("consulting") ? CONSULTING : COMPANY;
  }
}
