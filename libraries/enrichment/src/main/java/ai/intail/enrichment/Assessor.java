package ai.intail.enrichment;

import ai.intail.enrichment.email.EmailFinding;
import ai.intail.enrichment.email.EmailStatus;
import ai.intail.enrichment.email.EmailVerifier;
import ai.intail.enrichment.email.MailFacts;
import ai.intail.enrichment.email.ProfileMail;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.lead.Mover;
import ai.intail.enrichment.match.Match;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.person.LinkedInProfile;
import ai.intail.enrichment.place.Country;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.title.Title;
import ai.intail.enrichment.verdict.Evidence;
import ai.intail.enrichment.verdict.Independence;
import ai.intail.enrichment.verdict.Judge;
import ai.intail.enrichment.verdict.KnownCompany;
import ai.intail.enrichment.verdict.Reason;
import ai.intail.enrichment.verdict.Verdict;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Assesses contacts: pure and total, the same for the same day and the same facts.
public final class Assessor {

  private final LocalDate asOf;
  private final String source;
  private final Judge judge;
  private final EmailVerifier verifier;

  /// @param asOf the day for which jobs are present or past
  /// @param source what `intail_source` says
  public Assessor(LocalDate asOf, String source) {
    this(asOf, source, MailFacts.none());
  }

  /// @param mail what was found out about the [addresses][#addresses] beforehand
  public Assessor(LocalDate asOf, String source, MailFacts mail) {
    this.asOf = asOf;
    this.source = source;
    this.judge = new Judge(asOf);
    this.verifier = new EmailVerifier(mail);
  }

  /// The addresses whose status an assessment may have to give: the contact's, and that of a lead.
  public static Set<EmailAddress> addresses(CrmContact contact, Match match) {
    var addresses = new LinkedHashSet<EmailAddress>();
    if (match instanceof Match.Found(var profile)) {
      contact.email().ifPresent(addresses::add);
      addresses.addAll(profile.currentWorkEmails());
    }
    return addresses;
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
        contact,
        verdict,
        Evidence.of(verdict),
        FieldValues.none(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  private Assessment assess(CrmContact contact, Profile profile, Optional<KnownCompany> known) {
    var judgement = judge.judge(contact, profile, known);
    var verdict = judgement.verdict();
    var values = verdict.flags().and(person(profile)).with(Field.SOURCE, source);
    if (verdict instanceof Verdict.Unknown) {
      return new Assessment(
          contact,
          verdict,
          Evidence.of(verdict),
          values,
          Optional.empty(),
          Optional.of(judgement),
          Optional.empty(),
          profile.unmapped());
    }
    var mail = PersonMail.of(contact, profile, verdict, asOf);
    var finding = verifier.find(contact.address(), mail);
    return new Assessment(
        contact,
        verdict,
        Evidence.of(verdict),
        values.with(Field.ROLE, title(verdict)).and(status(finding)),
        mover(contact, profile, verdict, mail),
        Optional.of(judgement),
        Optional.of(finding),
        profile.unmapped());
  }

  private static FieldValues person(Profile profile) {
    return FieldValues.none()
        .with(Field.LINKEDIN_PROFILE, profile.linkedIn().map(LinkedInProfile::url))
        .with(Field.COUNTRY_CODE, profile.country().map(Country::code))
        .with(Field.COUNTRY, profile.country().map(Country::name))
        .with(Field.CITY, profile.city());
  }

  private static FieldValues status(EmailFinding finding) {
    return FieldValues.none().with(Field.EMAIL_STATUS, finding.status().map(EmailStatus::name));
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

  /// A person between jobs has left, and nobody can be met at a new company.
  private Optional<Mover> mover(
      CrmContact contact, Profile profile, Verdict verdict, ProfileMail mail) {
    if (!(verdict instanceof Verdict.Left(_, var now))) {
      return Optional.empty();
    }
    return now.filter(job -> Independence.isCompany(job, contact))
        .map(job -> new Mover(contact, profile, job, mail, verifier, source));
  }
}
