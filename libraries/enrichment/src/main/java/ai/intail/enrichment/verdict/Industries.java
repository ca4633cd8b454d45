package ai.intail.enrichment.verdict;

import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.title.Ladder;

/// Which ladder a company's titles stand on.
final class Industries {

  private Industries() {}

  static Ladder ladder(Position job) {
    return job.employer().facts().industry().map(Ladder::of).orElse(Ladder.COMPANY);
  }
}
