package ai.intail.enrichment.explain;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.match.Candidate;
import ai.intail.enrichment.match.Match;
import ai.intail.enrichment.match.Sighting;
import ai.intail.enrichment.person.Likeness;
import ai.intail.enrichment.person.PersonName;
import ai.intail.enrichment.profile.Employer;
import ai.intail.enrichment.profile.PartialDate;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Position.Mark;
import ai.intail.enrichment.profile.Profile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What could have been otherwise with a contact and its profile, one thing at a time.
final class Alternatives {

  private final CrmContact contact;
  private final Profile profile;
  private final LocalDate asOf;
  private final List<Alternative> all = new ArrayList<>();

  private Alternatives(CrmContact contact, Profile profile, LocalDate asOf) {
    this.contact = contact;
    this.profile = profile;
    this.asOf = asOf;
  }

  static List<Alternative> of(CrmContact contact, Sighting sighting, LocalDate asOf) {
    return switch (sighting.match()) {
      case Match.Found(var profile) -> new Alternatives(contact, profile, asOf).ofProfile();
      case Match.None(), Match.Ambiguous() -> ofCandidates(contact, sighting.candidates());
    };
  }

  /// Nobody was found, or too many: what would have named one of those who were looked at.
  private static List<Alternative> ofCandidates(CrmContact contact, List<Candidate> candidates) {
    var all = new ArrayList<Alternative>();
    for (Candidate candidate : candidates) {
      var person = candidate.profile();
      if (candidate.likeness() == Likeness.OTHER) {
        var named =
            contact.with("firstname", person.name().first()).with("lastname", person.name().last());
        all.add(
            new Alternative(
                "the contact were called " + name(person.name()), named, Optional.empty()));
      }
      person.emails().stream()
          .sorted((one, other) -> one.value().compareTo(other.value()))
          .findFirst()
          .ifPresent(
              address ->
                  all.add(
                      new Alternative(
                          "the contact had the address " + address.value(),
                          contact.with("email", address.value()),
                          Optional.empty())));
      person
          .linkedIn()
          .ifPresent(
              page ->
                  all.add(
                      new Alternative(
                          "the contact had the LinkedIn page " + page.url(),
                          contact.with("hs_linkedin_url", page.url()),
                          Optional.empty())));
    }
    return all;
  }

  private static String name(PersonName name) {
    return name.first() + " " + name.last();
  }

  private List<Alternative> ofProfile() {
    for (int i = 0; i < profile.positions().size(); i++) {
      ofJob(i);
    }
    if (profile.lastVerified().isPresent()) {
      change("the profile had been verified on " + asOf, verified(Optional.of(exactly(asOf))));
    }
    contact
        .company()
        .ifPresent(
            company ->
                change(
                    "the profile listed a present job at " + company.spoken(),
                    positions(plus(company))));
    if (contact.company().isEmpty()) {
      profile.positions().forEach(job -> ofCompany(job.employer()));
    }
    return all;
  }

  private void ofJob(int index) {
    var job = profile.positions().get(index);
    var called = job.employer().spoken();
    var created = LocalDate.ofInstant(contact.createdAt(), ZoneOffset.UTC);
    if (job.end().isPresent()) {
      replace(index, "the job at " + called + " had no end", one -> ending(one, Optional.empty()));
    } else {
      var ended = exactly(asOf.minusDays(1));
      replace(
          index,
          "the job at " + called + " had ended on " + ended,
          one -> ending(one, Optional.of(ended)));
    }
    var later = exactly(created.plusDays(1));
    var earlier = exactly(created.minusDays(1));
    if (job.start().filter(began -> began.after(created)).isPresent()) {
      replace(
          index,
          "the job at " + called + " had begun on " + earlier,
          one -> beginning(one, earlier));
    } else {
      replace(
          index, "the job at " + called + " had begun on " + later, one -> beginning(one, later));
    }
    if (!job.is(Mark.PRIMARY)) {
      replace(
          index,
          "the source held the job at " + called + " for the main one",
          one -> marked(one, Set.of(Mark.PRIMARY), Set.of(Mark.SECONDARY)));
    }
    if (job.is(Mark.COMPANY_CHANGED)) {
      replace(
          index,
          "the source did not call " + called + " renamed or bought",
          one -> marked(one, Set.of(), Set.of(Mark.COMPANY_CHANGED)));
    }
  }

  private void ofCompany(Employer employer) {
    employer
        .name()
        .ifPresent(
            name ->
                all.add(
                    new Alternative(
                        "the CRM named the company " + name.text(),
                        contact.with("company", name.text()),
                        Optional.of(profile))));
  }

  private void change(String words, Profile other) {
    all.add(new Alternative(words, contact, Optional.of(other)));
  }

  private void replace(int index, String words, UnaryOperator<Position> with) {
    var positions = new ArrayList<>(profile.positions());
    positions.set(index, with.apply(positions.get(index)));
    change(words, positions(positions));
  }

  private List<Position> plus(Employer company) {
    var positions = new ArrayList<>(profile.positions());
    positions.add(
        new Position(
            company, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(Mark.PRIMARY)));
    return positions;
  }

  private static PartialDate exactly(LocalDate day) {
    return PartialDate.of(day.toString()).orElseThrow();
  }

  private static Position ending(Position job, Optional<PartialDate> end) {
    return new Position(job.employer(), job.title(), job.start(), end, job.marks());
  }

  private static Position beginning(Position job, PartialDate start) {
    return new Position(job.employer(), job.title(), Optional.of(start), job.end(), job.marks());
  }

  private static Position marked(Position job, Set<Mark> more, Set<Mark> less) {
    var marks = EnumSet.noneOf(Mark.class);
    marks.addAll(job.marks());
    marks.addAll(more);
    marks.removeAll(less);
    return new Position(job.employer(), job.title(), job.start(), job.end(), marks);
  }

  private Profile positions(List<Position> positions) {
    return copy(positions, profile.lastVerified());
  }

  private Profile verified(Optional<PartialDate> date) {
    return copy(profile.positions(), date);
  }

  private Profile copy(List<Position> positions, Optional<PartialDate> verified) {
    return new Profile(
        profile.id(),
        profile.name(),
        profile.aliases(),
        profile.linkedIn(),
        profile.emails(),
        profile.currentWorkEmails(),
        profile.country(),
        profile.city(),
        positions,
        verified,
        profile.unmapped());
  }
}
