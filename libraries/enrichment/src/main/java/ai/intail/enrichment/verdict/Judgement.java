package ai.intail.enrichment.verdict;

import java.util.List;
import java.util.Optional;

/// A verdict, and what was compared to come to it.
///
/// @param jobs each job of the profile set against the CRM's company; none if there is no company
/// @param titles set where a present job at the company was found and both titles are known
public record Judgement(Verdict verdict, List<Compared> jobs, Optional<TitlesCompared> titles) {

  public Judgement {
    jobs = List.copyOf(jobs);
  }

  static Judgement unknown(Reason reason, List<Compared> jobs) {
    return new Judgement(new Verdict.Unknown(reason), jobs, Optional.empty());
  }
}
