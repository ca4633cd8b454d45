package ai.intail.enrichment.verdict;

import ai.intail.enrichment.Folded;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.title.Ladder;
import java.util.List;

/// Which ladder a company's titles stand on.
final class Industries {

  private static final List<String> BANKING =
      List.of("banking", "investment", "capital markets", "venture capital", "private equity");

  private Industries() {}

  static Ladder ladder(Position job) {
    boolean bank =
        job.employer()
            .facts()
            .industry()
            .map(Folded::words)
            .filter(industry -> BANKING.stream().anyMatch(industry::contains))
            .isPresent();
    return bank ? Ladder.BANKING : Ladder.COMPANY;
  }
}
