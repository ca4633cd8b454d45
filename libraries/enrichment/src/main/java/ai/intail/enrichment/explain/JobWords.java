package ai.intail.enrichment.explain;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Position.Mark;
import ai.intail.enrichment.profile.Tie;
import ai.intail.enrichment.title.Ladder;
import ai.intail.enrichment.title.Title;
import ai.intail.enrichment.verdict.Compared;
import ai.intail.enrichment.verdict.Judgement;
import ai.intail.enrichment.verdict.TitlesCompared;
import ai.intail.enrichment.verdict.TitlesCompared.Origin;
import ai.intail.enrichment.verdict.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says how the jobs of a profile were compared, and which rule applied.
final class JobWords {

  private final CrmContact contact;
  private final LocalDate asOf;

  JobWords(CrmContact contact, LocalDate asOf) {
    this.contact = contact;
    this.asOf = asOf;
  }

  List<String> jobs(Judgement judgement) {
    return judgement.jobs().isEmpty()
        ? List.of("None was compared.")
        : judgement.jobs().stream().map(one -> "- " + job(one)).toList();
  }

  private String job(Compared compared) {
    var job = compared.job();
    return job.title().map(Title::text).map(title -> title + " at ").orElse("A job at ")
        + job.employer().spoken()
        + dates(job)
        + marks(job)
        + ": "
        + compared.tie().map(JobWords::tie).orElse("at another company")
        + "; "
        + state(job)
        + ".";
  }

  private static String tie(Tie tie) {
    return switch (tie) {
      case LINKEDIN, DOMAIN, NAME, ALIAS, SOURCE, ADDRESS_AND_NAME ->
          "at the CRM's company (" + tie.words() + ")";
      case ADDRESS -> "at the company of the address, which name and website outrank";
    };
  }

  private static String dates(Position job) {
    var start = job.start().map(date -> ", from " + date).orElse(", begin unknown");
    return start + job.end().map(date -> " to " + date).orElse("");
  }

  private static String marks(Position job) {
    var words = new StringBuilder();
    for (Mark mark : Mark.values()) {
      if (job.is(mark)) {
        words.append(", ").append(mark(mark));
      }
    }
    return words.toString();
  }

  private static String mark(Mark mark) {
    return switch (mark) {
      case PRIMARY -> "the main job";
      case SECONDARY -> "not the main job";
      case BOARD, ADVISORY, VOLUNTEER, SELF_EMPLOYED ->
          mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
      case COMPANY_CHANGED -> "company renamed or bought";
    };
  }

  private String state(Position job) {
    if (job.presentAt(asOf)) {
      return "present on " + asOf;
    }
    return job.endedBy(asOf) ? "its end is on record" : "it has not begun";
  }

  List<String> rule(Judgement judgement) {
    var lines = new ArrayList<String>();
    lines.add(
        switch (judgement.verdict()) {
          case Verdict.Stayed _, Verdict.Promoted _ ->
              "A present job at the CRM's company, or at that of the address, means that the person"
                  + " stayed.";
          case Verdict.Left(var ended, _) ->
              ended.isPresent()
                  ? "No present job is there, and the end of one is on record: the person left."
                  : "The company is not in the profile at all, and the present job elsewhere began"
                      + " after the contact was created ("
                      + LocalDate.ofInstant(contact.createdAt(), ZoneOffset.UTC)
                      + "): the person left.";
          case Verdict.Unknown(var reason) -> "Nothing can be said: " + reason.words() + ".";
        });
    judgement.titles().ifPresent(titles -> lines.add(titles(titles)));
    if (judgement.verdict() instanceof Verdict.Stayed && judgement.titles().isEmpty()) {
      lines.add("No two titles could be compared, so nothing is said about a promotion.");
    }
    return lines;
  }

  private static String titles(TitlesCompared titles) {
    var change =
        switch (titles.change()) {
          case HIGHER -> "the present one is higher: a promotion.";
          case SAME -> "they are of one rank.";
          case LOWER -> "the present one is lower.";
          case CANNOT_TELL -> "they cannot be compared, so nothing is said about a promotion.";
        };
    return "Titles: \""
        + titles.earlier()
        + "\" ("
        + (titles.origin() == Origin.CRM ? "the CRM" : "an earlier job there")
        + ") and \""
        + titles.later()
        + "\", on the "
        + (titles.ladder() == Ladder.BANKING ? "banks' ladder" : "companies' ladder")
        + ": "
        + change;
  }
}
