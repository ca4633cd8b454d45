package ai.intail.enrichment.verdict;

import ai.intail.enrichment.title.Ladder;
import ai.intail.enrichment.title.RankChange;

/// Two titles at the CRM's company, and how the later one stands to the earlier one.
public record TitlesCompared(
    String earlier, Origin origin, String later, Ladder ladder, RankChange change) {

  /// Who says the earlier title.
  public enum Origin {
    CRM,
    EARLIER_JOB
  }
}
