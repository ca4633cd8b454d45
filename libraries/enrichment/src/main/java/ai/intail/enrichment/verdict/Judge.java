package ai.intail.enrichment.verdict;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.profile.CompanyFacts;
import ai.intail.enrichment.profile.Employer;
import ai.intail.enrichment.profile.PartialDate;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Position.Mark;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.title.RankChange;
import ai.intail.enrichment.title.Title;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sets one person's profile against the CRM's company: the rules of the verdict, in their order.
public final class Judge {

  private final LocalDate asOf;

  /// @param asOf the day for which jobs are present or past
  public Judge(LocalDate asOf) {
    this.asOf = asOf;
  }

  public Verdict judge(CrmContact contact, Profile profile, Optional<KnownCompany> known) {
    var company = contact.company();
    if (company.isEmpty()) {
      return new Verdict.Unknown(Reason.NO_COMPANY);
    }
    var there = jobsAt(profile, company.get(), contact.workDomain());
    var doubt = doubt(contact, profile, known, there);
    if (doubt.isPresent()) {
      return new Verdict.Unknown(doubt.get());
    }
    var present = latest(there.stream().filter(job -> job.presentAt(asOf)).toList());
    if (present.isPresent()) {
      return stillThere(contact, there, present.get());
    }
    return gone(contact, profile, company.get(), there);
  }

  /// The jobs at the company that name and website give, and at that of the work address.
  private static List<Position> jobsAt(
      Profile profile, Employer company, Optional<Domain> workDomain) {
    var ofAddress =
        workDomain.map(
            domain ->
                new Employer(
                    Optional.empty(),
                    Optional.of(domain),
                    Optional.empty(),
                    Set.of(),
                    CompanyFacts.none()));
    return profile.positions().stream()
        .filter(
            job ->
                job.employer().sameAs(company)
                    || ofAddress.filter(other -> job.employer().sameAs(other)).isPresent())
        .toList();
  }

  private Optional<Reason> doubt(
      CrmContact contact, Profile profile, Optional<KnownCompany> known, List<Position> there) {
    if (there.stream().anyMatch(job -> job.is(Mark.COMPANY_CHANGED))) {
      return Optional.of(Reason.COMPANY_CHANGED);
    }
    var created = LocalDate.ofInstant(contact.createdAt(), ZoneOffset.UTC);
    boolean stale =
        profile
            .lastVerified()
            .filter(
                verified ->
                    verified.before(created)
                        || known.filter(company -> verified.before(company.since())).isPresent())
            .isPresent();
    if (stale) {
      return Optional.of(Reason.STALE_PROFILE);
    }
    return isOpenOldJob(profile, there) ? Optional.of(Reason.OPEN_OLD_JOB) : Optional.empty();
  }

  /// An old job nobody closed: all that is open there is not the main job, and a main job elsewhere
  /// began later.
  private boolean isOpenOldJob(Profile profile, List<Position> there) {
    var open = there.stream().filter(job -> job.presentAt(asOf)).toList();
    if (open.isEmpty() || open.stream().anyMatch(job -> job.is(Mark.PRIMARY))) {
      return false;
    }
    boolean realJobs = open.stream().noneMatch(Judge::isSideLine);
    return realJobs
        && profile.positions().stream()
            .filter(job -> job.is(Mark.PRIMARY) && job.presentAt(asOf) && !isSideLine(job))
            .filter(job -> !there.contains(job))
            .anyMatch(job -> open.stream().allMatch(old -> beganLater(job, old)));
  }

  private static boolean isSideLine(Position job) {
    return job.isBeside() || job.is(Mark.SELF_EMPLOYED);
  }

  private static boolean beganLater(Position job, Position other) {
    return job.start().isPresent()
        && other.start().isPresent()
        && job.start().get().after(other.start().get().last());
  }

  private Verdict stillThere(CrmContact contact, List<Position> there, Position present) {
    var before = contact.title().or(() -> earlierTitle(contact, there, present));
    if (before.isEmpty() || present.title().isEmpty()) {
      return new Verdict.Stayed(present, RankChange.CANNOT_TELL);
    }
    var earlier = Title.of(before.get());
    var change =
        earlier
            .map(title -> present.title().get().comparedTo(title, Industries.ladder(present)))
            .orElse(RankChange.CANNOT_TELL);
    return change == RankChange.HIGHER
        ? new Verdict.Promoted(before.get(), present)
        : new Verdict.Stayed(present, change);
  }

  /// The title before the present one there, if the change came after the contact was created.
  private static Optional<String> earlierTitle(
      CrmContact contact, List<Position> there, Position present) {
    var created = LocalDate.ofInstant(contact.createdAt(), ZoneOffset.UTC);
    if (present.start().filter(began -> began.after(created)).isEmpty()) {
      return Optional.empty();
    }
    return latest(
            there.stream()
                .filter(job -> !job.equals(present) && job.title().isPresent())
                .filter(job -> beganLater(present, job))
                .toList())
        .flatMap(Position::title)
        .map(Title::text);
  }

  private Verdict gone(
      CrmContact contact, Profile profile, Employer company, List<Position> there) {
    var now = profile.presentJob(asOf);
    var ofName = there.stream().filter(job -> job.employer().sameAs(company)).toList();
    var counted = ofName.isEmpty() ? there : ofName;
    boolean endOnRecord =
        counted.stream().anyMatch(job -> job.end().filter(end -> !end.after(asOf)).isPresent());
    if (endOnRecord) {
      return new Verdict.Left(lastEnded(counted), now);
    }
    var created = LocalDate.ofInstant(contact.createdAt(), ZoneOffset.UTC);
    boolean beganElsewhere =
        there.isEmpty()
            && now.flatMap(Position::start).filter(began -> began.after(created)).isPresent();
    return beganElsewhere
        ? new Verdict.Left(Optional.empty(), now)
        : new Verdict.Unknown(Reason.NOTHING_ON_RECORD);
  }

  private static Optional<Position> lastEnded(List<Position> jobs) {
    return jobs.stream()
        .filter(job -> job.end().isPresent())
        .max(Comparator.comparing(job -> job.end().map(PartialDate::last).orElse(LocalDate.MIN)));
  }

  /// The main job, else the latest that is not a side line, else the latest.
  private static Optional<Position> latest(List<Position> jobs) {
    return jobs.stream()
        .max(
            Comparator.comparing((Position job) -> job.is(Mark.PRIMARY))
                .thenComparing(job -> !isSideLine(job))
                .thenComparing(job -> job.start().map(PartialDate::first).orElse(LocalDate.MIN)));
  }
}
