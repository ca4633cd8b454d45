package ai.intail.enrichment;

import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.email.EmailRules;
import ai.intail.enrichment.email.EmailStatus;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.lead.Mover;
import ai.intail.enrichment.match.Match;
import ai.intail.enrichment.person.LinkedInProfile;
import ai.intail.enrichment.place.Country;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.title.Title;
import ai.intail.enrichment.verdict.Evidence;
import ai.intail.enrichment.verdict.Judge;
import ai.intail.enrichment.verdict.KnownCompany;
import ai.intail.enrichment.verdict.Reason;
import ai.intail.enrichment.verdict.Verdict;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Assesses contacts: pure and total, the same for the same day.
public final class Assessor {

  private final LocalDate asOf;
  private final String source;
  private final Judge judge;

  /// @param asOf the day for which jobs are present or past
  /// @param source what `intail_source` says
  public Assessor(LocalDate asOf, String source) {
    this.asOf = asOf;
    this.source = source;
    this.judge = new Judge(asOf);
  }

  /// @param known set if the CRM named another company of this contact before
  public Assessment assess(CrmContact contact, Match match, Optional<KnownCompany> known) {
    return switch (match) {
      case Match.None() -> nothing(contact, Reason.NO_PROFILE);
      case Match.Ambiguous() -> nothing(contact, Reason.TWO_CANDIDATES);
      case Match.Found(var profile) -> assess(contact, profile, known);
    };
  }

  /// Nobody is known for sure: nothing is written at all.
  private static Assessment nothing(CrmContact contact, Reason reason) {
    var verdict = new Verdict.Unknown(reason);
    return new Assessment(
        contact, verdict, Evidence.of(verdict), FieldValues.none(), Optional.empty());
  }

  private Assessment assess(CrmContact contact, Profile profile, Optional<KnownCompany> known) {
    var verdict = judge.judge(contact, profile, known);
    var values = verdict.flags().and(person(profile)).with(Field.SOURCE, source);
    if (!(verdict instanceof Verdict.Unknown)) {
      values =
          values
              .with(Field.ROLE, title(verdict))
              .with(Field.EMAIL_STATUS, status(contact, profile, verdict).map(EmailStatus::name));
    }
    return new Assessment(
        contact, verdict, Evidence.of(verdict), values, mover(contact, profile, verdict));
  }

  private static FieldValues person(Profile profile) {
    return FieldValues.none()
        .with(Field.LINKEDIN_PROFILE, profile.linkedIn().map(LinkedInProfile::url))
        .with(Field.COUNTRY_CODE, profile.country().map(Country::code))
        .with(Field.COUNTRY, profile.country().map(Country::name))
        .with(Field.CITY, profile.city());
  }

  private static Optional<String> title(Verdict verdict) {
    var job =
        switch (verdict) {
          case Verdict.Stayed(var at, _) -> Optional.of(at);
          case Verdict.Promoted(_, var at) -> Optional.of(at);
          case Verdict.Left(_, var now) -> now;
          case Verdict.Unknown _ -> Optional.<Position>empty();
        };
    return job.flatMap(Position::title).map(Title::text);
  }

  private Optional<EmailStatus> status(CrmContact contact, Profile profile, Verdict verdict) {
    var personal =
        profile.emails().stream()
            .filter(address -> address.domain().filter(Domain::freeMail).isPresent())
            .collect(Collectors.toSet());
    return EmailRules.status(
        contact.address(), left(contact, profile, verdict), profile.currentWorkEmails(), personal);
  }

  /// The domains of the company that the person left; none where a present job is at one of them.
  private Set<Domain> left(CrmContact contact, Profile profile, Verdict verdict) {
    if (!(verdict instanceof Verdict.Left(var ended, _))) {
      return Set.of();
    }
    var domains = new HashSet<Domain>();
    contact.website().ifPresent(domains::add);
    contact.workDomain().ifPresent(domains::add);
    ended.flatMap(job -> job.employer().domain()).ifPresent(domains::add);
    profile.positions().stream()
        .filter(job -> job.presentAt(asOf))
        .flatMap(job -> job.employer().domain().stream())
        .forEach(domains::remove);
    return domains;
  }

  /// A person between jobs has left, and nobody can be met at a new company.
  private Optional<Mover> mover(CrmContact contact, Profile profile, Verdict verdict) {
    if (!(verdict instanceof Verdict.Left(_, var now))) {
      return Optional.empty();
    }
    return now.filter(job -> !job.isBeside())
        .filter(job -> job.employer().name().isPresent())
        .filter(job -> !isOnesOwnName(job, contact))
        .map(job -> new Mover(contact, profile, job, left(contact, profile, verdict), source));
  }

  /// Self-employment makes a company only under a name of its own.
  private static boolean isOnesOwnName(Position job, CrmContact contact) {
    if (!job.is(Position.Mark.SELF_EMPLOYED)) {
      return false;
    }
    var company = job.employer().name().map(name -> name.normal()).orElse("");
    boolean noName =
        Set.of(
                "self employed",
                "selfemployed",
                "freelance",
                "freelancer",
                "independent",
                "independent consultant",
                "self")
            .contains(company);
    return noName || contact.name().map(person -> person.folded().equals(company)).orElse(false);
  }
}
