package ai.intail.enrichment.profile;

import ai.intail.enrichment.title.Title;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// One job of a person.
public record Position(
    Employer employer,
    Optional<Title> title,
    Optional<PartialDate> start,
    Optional<PartialDate> end,
    Set<Mark> marks) {

  /// The later, the greater; of two that began at one time the same one is always the greater,
  /// whatever order a source lists them in.
  static final Comparator<Position> BY_BEGIN =
      Comparator.comparing(Position::firstDay)
          .thenComparing(job -> job.end().map(PartialDate::last).orElse(LocalDate.MAX))
          .thenComparing(job -> job.employer().key())
          .thenComparing(job -> job.title().map(Title::text).orElse(""))
          .thenComparing(job -> job.start().map(PartialDate::toString).orElse(""))
          .thenComparing(job -> job.end().map(PartialDate::toString).orElse(""));

  /// The main job is the greatest, then comes the latest that is no side line.
  public static final Comparator<Position> BY_WEIGHT =
      Comparator.comparing((Position job) -> job.is(Mark.PRIMARY))
          .thenComparing(job -> !job.isSideLine())
          .thenComparing(BY_BEGIN);

  public Position {
    marks = Set.copyOf(marks);
  }

  /// What kind of job it is.
  public enum Mark {
    /// The one that the source holds for the person's main job.
    PRIMARY,
    /// The source says that it is not the person's main job.
    SECONDARY,
    BOARD,
    ADVISORY,
    VOLUNTEER,
    SELF_EMPLOYED,
    /// The source says that the company was renamed or bought, and not what became of it.
    COMPANY_CHANGED
  }

  private LocalDate firstDay() {
    return start.map(PartialDate::first).orElse(LocalDate.MIN);
  }

  /// Whether it lasts: no end or one wholly after `date`, and no begin after it.
  public boolean presentAt(LocalDate date) {
    return (end.isEmpty() || end.get().after(date))
        && (start.isEmpty() || !start.get().after(date));
  }

  /// Whether its end is on record: one that is not wholly after `date`.
  public boolean endedBy(LocalDate date) {
    return end.isPresent() && !end.get().after(date);
  }

  /// Whether every day on which it may have begun is after every day on which the other may have.
  public boolean beganLaterThan(Position other) {
    return start.isPresent()
        && other.start.isPresent()
        && start.get().after(other.start.get().last());
  }

  public boolean is(Mark mark) {
    return marks.contains(mark);
  }

  /// A role beside a job: it makes no lead and is no move.
  public boolean isBeside() {
    return is(Mark.BOARD) || is(Mark.ADVISORY) || is(Mark.VOLUNTEER);
  }

  /// A role beside a job, or work for oneself.
  public boolean isSideLine() {
    return isBeside() || is(Mark.SELF_EMPLOYED);
  }
}
