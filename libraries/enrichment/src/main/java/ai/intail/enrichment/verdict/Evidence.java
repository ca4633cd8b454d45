package ai.intail.enrichment.verdict;

import ai.intail.enrichment.profile.PartialDate;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.title.RankChange;
import ai.intail.enrichment.title.Title;

/// Says in words what a verdict rests on.
public final class Evidence {

  private Evidence() {}

  public static String of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Stayed(var at, var rank) -> "still " + job(at) + since(at) + rank(rank);
      case Verdict.Promoted(var from, var at) ->
          "was " + from + "; " + (at.start().isPresent() ? sinceThen(at) : "now ") + job(at);
      case Verdict.Left(var ended, var now) ->
          ended.map(Evidence::end).orElse("the profile does not list the CRM's company")
              + now.map(
                      job -> "; " + (job.start().isPresent() ? sinceThen(job) : "now ") + job(job))
                  .orElse("; no present job on record");
      case Verdict.Unknown(var reason) -> reason.words();
    };
  }

  private static String job(Position job) {
    return job.title().map(Title::text).map(title -> title + " at ").orElse("at ")
        + job.employer().spoken();
  }

  private static String end(Position job) {
    return "ended "
        + job.end().map(PartialDate::toString).orElse("")
        + " at "
        + job.employer().spoken();
  }

  private static String since(Position job) {
    return job.start().map(date -> ", since " + date).orElse("");
  }

  private static String sinceThen(Position job) {
    return "since " + job.start().map(PartialDate::toString).orElse("") + " ";
  }

  private static String rank(RankChange rank) {
    return switch (rank) {
      case SAME -> "; the same rank";
      case LOWER -> "; a lower rank";
      case CANNOT_TELL -> "; ranks that cannot be compared";
      case HIGHER -> "";
    };
  }
}
