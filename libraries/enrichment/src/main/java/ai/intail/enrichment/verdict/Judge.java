package ai.intail.enrichment.verdict;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Position.Mark;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.title.RankChange;
import ai.intail.enrichment.title.Title;
import ai.intail.enrichment.verdict.TitlesCompared.Origin;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sets one person's profile against the CRM's company: the rules of the verdict, in their order.
public final class Judge {

  private static final Comparator<Position> BY_END =
      Comparator.comparing((Position job) -> job.end().orElseThrow().last())
          .thenComparing(Position.BY_WEIGHT);

  private final LocalDate asOf;

  /// @param asOf the day for which jobs are present or past
  public Judge(LocalDate asOf) {
    this.asOf = asOf;
  }

  /// @param known set if the CRM named another company of this contact before
  public Judgement judge(CrmContact contact, Profile profile, Optional<KnownCompany> known) {
    var company = contact.company();
    if (company.isEmpty()) {
      return Judgement.unknown(Reason.NO_COMPANY, List.of());
    }
    var jobs = Jobs.of(contact, profile, company.get());
    var doubt = doubt(contact, profile, known, jobs);
    if (doubt.isPresent()) {
      return Judgement.unknown(doubt.get(), jobs.compared());
    }
    return present(jobs.atTheCompany().stream())
        .map(present -> stillThere(contact, jobs, present))
        .or(() -> present(jobs.there()).map(present -> atTheCompanyOfTheAddress(jobs, present)))
        .orElseGet(
            () -> new Judgement(gone(contact, profile, jobs), jobs.compared(), Optional.empty()));
  }

  private Optional<Position> present(Stream<Position> jobs) {
    return jobs.filter(job -> job.presentAt(asOf)).max(Position.BY_WEIGHT);
  }

  /// The CRM's title is one at another company: nothing is said about promotion.
  private static Judgement atTheCompanyOfTheAddress(Jobs jobs, Position present) {
    return new Judgement(
        new Verdict.Stayed(present, RankChange.CANNOT_TELL), jobs.compared(), Optional.empty());
  }

  private Optional<Reason> doubt(
      CrmContact contact, Profile profile, Optional<KnownCompany> known, Jobs jobs) {
    if (jobs.there().anyMatch(job -> job.is(Mark.COMPANY_CHANGED))) {
      return Optional.of(Reason.COMPANY_CHANGED);
    }
    if (isStale(contact, profile, known)) {
      return Optional.of(Reason.STALE_PROFILE);
    }
    return openOldJob(profile, jobs);
  }

  private static boolean isStale(
      CrmContact contact, Profile profile, Optional<KnownCompany> known) {
    var verified = profile.lastVerified();
    return verified.isPresent()
        && (verified.get().before(created(contact))
            || known.filter(company -> verified.get().before(company.since())).isPresent());
  }

  /// An old job that nobody closed: all that is open there is not the main job, and the main job is
  /// one elsewhere that began later, or none that the source knows.
  private Optional<Reason> openOldJob(Profile profile, Jobs jobs) {
    var open = jobs.openThere(asOf);
    if (open.isEmpty() || open.stream().anyMatch(job -> job.is(Mark.PRIMARY) || job.isSideLine())) {
      return Optional.empty();
    }
    boolean supersededElsewhere =
        jobs.elsewhere()
            .filter(job -> isPresentMainJob(job) && !job.isSideLine())
            .anyMatch(job -> open.stream().allMatch(job::beganLaterThan));
    if (supersededElsewhere) {
      return Optional.of(Reason.OPEN_OLD_JOB);
    }
    boolean noMainJob =
        open.stream().allMatch(job -> job.is(Mark.SECONDARY))
            && profile.positions().stream().noneMatch(this::isPresentMainJob);
    return noMainJob ? Optional.of(Reason.NO_MAIN_JOB) : Optional.empty();
  }

  private boolean isPresentMainJob(Position job) {
    return job.is(Mark.PRIMARY) && job.presentAt(asOf);
  }

  private static Judgement stillThere(CrmContact contact, Jobs jobs, Position present) {
    var titles =
        present
            .title()
            .flatMap(
                later ->
                    contact
                        .title()
                        .map(text -> compared(text, Origin.CRM, later, present))
                        .or(
                            () ->
                                earlierTitle(contact, jobs, present)
                                    .map(
                                        text ->
                                            compared(text, Origin.EARLIER_JOB, later, present))));
    var verdict =
        titles
            .filter(compared -> compared.change() == RankChange.HIGHER)
            .<Verdict>map(compared -> new Verdict.Promoted(compared.earlier(), present))
            .orElseGet(
                () ->
                    new Verdict.Stayed(
                        present,
                        titles.map(TitlesCompared::change).orElse(RankChange.CANNOT_TELL)));
    return new Judgement(verdict, jobs.compared(), titles);
  }

  private static TitlesCompared compared(
      String earlier, Origin origin, Title later, Position present) {
    var ladder = Industries.ladder(present);
    var change =
        Title.of(earlier)
            .map(title -> later.comparedTo(title, ladder))
            .orElse(RankChange.CANNOT_TELL);
    return new TitlesCompared(earlier, origin, later.text(), ladder, change);
  }

  /// The title before the present one there, if the change came after the contact was created.
  private static Optional<String> earlierTitle(CrmContact contact, Jobs jobs, Position present) {
    var created = created(contact);
    if (present.start().filter(began -> began.after(created)).isEmpty()) {
      return Optional.empty();
    }
    return jobs.atTheCompany().stream()
        .filter(job -> job.title().isPresent() && present.beganLaterThan(job))
        .max(Position.BY_WEIGHT)
        .flatMap(Position::title)
        .map(Title::text);
  }

  private Verdict gone(CrmContact contact, Profile profile, Jobs jobs) {
    var now = profile.presentJob(asOf);
    var at = jobs.atTheCompany();
    var counted = contact.isCompanyNamed() ? at : jobs.there().toList();
    var ended = counted.stream().filter(job -> job.endedBy(asOf)).max(BY_END);
    if (ended.isPresent()) {
      return new Verdict.Left(ended, now);
    }
    var created = created(contact);
    boolean beganElsewhere =
        counted.isEmpty()
            && now.filter(job -> Independence.isCompany(job, contact))
                .flatMap(Position::start)
                .filter(began -> began.after(created))
                .isPresent();
    return beganElsewhere
        ? new Verdict.Left(Optional.empty(), now)
        : new Verdict.Unknown(Reason.NOTHING_ON_RECORD);
  }

  private static LocalDate created(CrmContact contact) {
    return LocalDate.ofInstant(contact.createdAt(), ZoneOffset.UTC);
  }
}
