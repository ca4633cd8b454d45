package ai.intail.enrichment.profile;

import ai.intail.enrichment.title.Title;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// One job of a person.
public record Position(
    Employer employer,
    Optional<Title> title,
    Optional<PartialDate> start,
    Optional<PartialDate> end,
    Set<Mark> marks) {

  public Position {
    marks = Set.copyOf(marks);
  }

  /// What kind of job it is.
  public enum Mark {
    /// The one that the source holds for the person's main job.
    PRIMARY,
    BOARD,
    ADVISORY,
    VOLUNTEER,
    SELF_EMPLOYED,
    /// The source says that the company was renamed or bought, and not what became of it.
    COMPANY_CHANGED
  }

  /// Whether it lasts: no end or one wholly after `date`, and no begin after it.
  public boolean presentAt(LocalDate date) {
    return end.map(ended -> ended.after(date)).orElse(true)
        && start.map(began -> !began.after(date)).orElse(true);
  }

  public boolean is(Mark mark) {
    return marks.contains(mark);
  }

  /// A role beside a job: it makes no lead and is no move.
  public boolean isBeside() {
    return is(Mark.BOARD) || is(Mark.ADVISORY) || is(Mark.VOLUNTEER);
  }
}
