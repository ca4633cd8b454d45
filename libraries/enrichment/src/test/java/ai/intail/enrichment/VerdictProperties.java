package ai.intail.enrichment;

import static ai.intail.enrichment.Contacts.contact;
import static ai.intail.enrichment.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.match.Match;
import ai.intail.enrichment.profile.Position.Mark;
import ai.intail.enrichment.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds of every verdict, whatever a profile says.
class VerdictProperties {

  private static final Assessor ASSESSOR = new Assessor(LocalDate.parse("2026-06-30"), "Dataset");

  /// A job at one of four companies, two of which are the CRM's by name or by address.
  record Job(String company, String title, String start, String end, Set<Mark> marks) {
    void addTo(Profiles profile) {
      profile.job(company, company + ".example", title, start, end, marks.toArray(Mark[]::new));
    }
  }

  private static Assessment assess(List<Job> jobs, Contacts contact) {
    var profile = profile();
    jobs.forEach(job -> job.addTo(profile));
    return ASSESSOR.assess(contact.build(), new Match.Found(profile.build()), Optional.empty());
  }

  @Property
  void theOrderOfExperienceDoesNotMatter(
      @ForAll("histories") List<Job> jobs,
      @ForAll("contacts") Contacts contact,
      @ForAll long seed) {
    var shuffled = new ArrayList<>(jobs);
    Collections.shuffle(shuffled, new Random(seed));

    var one = assess(jobs, contact);
    var other = assess(shuffled, contact);

    assertThat(other.verdict()).isEqualTo(one.verdict());
    assertThat(other.evidence()).isEqualTo(one.evidence());
    assertThat(other.values()).isEqualTo(one.values());
    assertThat(other.mover().map(mover -> mover.companyKey()))
        .isEqualTo(one.mover().map(mover -> mover.companyKey()));
  }

  @Property
  void anUnrelatedPastJobChangesNothing(
      @ForAll("histories") List<Job> jobs,
      @ForAll("contacts") Contacts contact,
      @ForAll("pasts") Job past) {
    var more = new ArrayList<>(jobs);
    more.add(past);

    var with = assess(more, contact);
    var without = assess(jobs, contact);

    assertThat(with.evidence()).isEqualTo(without.evidence());
    assertThat(with.verdict()).isEqualTo(without.verdict());
    assertThat(with.values()).isEqualTo(without.values());
  }

  @Property
  void unknownWritesNeitherFlagNorRoleNorStatus(
      @ForAll("histories") List<Job> jobs, @ForAll("contacts") Contacts contact) {
    var assessment = assess(jobs, contact);
    if (assessment.verdict() instanceof Verdict.Unknown) {
      assertThat(assessment.values().fields())
          .isSubsetOf(
              Field.LINKEDIN_PROFILE, Field.COUNTRY, Field.COUNTRY_CODE, Field.CITY, Field.SOURCE);
      assertThat(assessment.mover()).isEmpty();
    }
  }

  @Property
  void leftAndStayedAreNeverBothSaid(
      @ForAll("histories") List<Job> jobs, @ForAll("contacts") Contacts contact) {
    var assessment = assess(jobs, contact);
    var left = assessment.values().get(Field.LEFT_THE_COMPANY);

    assertThat(left)
        .isEqualTo(
            switch (assessment.verdict()) {
              case Verdict.Left _ -> Optional.of("true");
              case Verdict.Stayed _, Verdict.Promoted _ -> Optional.of("false");
              case Verdict.Unknown _ -> Optional.empty();
            });
    if (left.filter("true"::equals).isPresent()) {
      assertThat(assessment.values().get(Field.PROMOTED)).isEmpty();
    }
  }

  @Property
  void onlyWhoLeftMayBecomeALeadAndNeverAtTheCompanyThatWasLeft(
      @ForAll("histories") List<Job> jobs, @ForAll("contacts") Contacts contact) {
    var assessment = assess(jobs, contact);

    assessment
        .mover()
        .ifPresent(
            mover -> {
              assertThat(assessment.verdict()).isInstanceOf(Verdict.Left.class);
              assertThat(mover.employer().sameAs(contact.build().company().orElseThrow()))
                  .isFalse();
            });
  }

  @Property
  void theSameIsSaidTwice(
      @ForAll("histories") List<Job> jobs, @ForAll("contacts") Contacts contact) {
    assertThat(assess(jobs, contact).values()).isEqualTo(assess(jobs, contact).values());
  }

  @Provide
  Arbitrary<Contacts> contacts() {
    var plain = Arbitraries.create(() -> contact().createdAt("2020-06-15T10:00:00Z"));
    var untitled = plain.map(one -> one.without("jobtitle"));
    var byAddress = plain.map(one -> one.without("company").without("website"));
    var two = plain.map(one -> one.with("email", "jane.doe@globex.example"));
    return Arbitraries.oneOf(plain, untitled, byAddress, two);
  }

  @Provide
  Arbitrary<List<Job>> histories() {
    return jobs(Arbitraries.of("acme", "globex", "initech", "hooli")).list().ofMaxSize(5);
  }

  /// Jobs that ended before the contact was created, at companies that nothing else names.
  @Provide
  Arbitrary<Job> pasts() {
    return Combinators.combine(
            Arbitraries.of("umbrella", "soylent"),
            Arbitraries.of("Buyer", "Director", ""),
            Arbitraries.integers().between(1990, 2005),
            Arbitraries.integers().between(2006, 2019))
        .as(
            (company, title, start, end) ->
                new Job(company, title, Integer.toString(start), Integer.toString(end), Set.of()));
  }

  private static Arbitrary<Job> jobs(Arbitrary<String> companies) {
    return Combinators.combine(
            companies,
            Arbitraries.of("Buyer", "Director", "Sales Manager", "Wizard", ""),
            dates(),
            dates(),
            Arbitraries.of(Mark.class).set().ofMaxSize(2))
        .as(
            (company, title, start, end, marks) ->
                new Job(company, title, start, end, EnumSet.copyOf(withOne(marks))));
  }

  /// A source says of a job at most one of main and not main.
  private static Set<Mark> withOne(Set<Mark> marks) {
    var some = EnumSet.noneOf(Mark.class);
    some.addAll(marks);
    if (some.contains(Mark.PRIMARY)) {
      some.remove(Mark.SECONDARY);
    }
    return some;
  }

  private static Arbitrary<String> dates() {
    var year = Arbitraries.integers().between(2015, 2027).map(String::valueOf);
    var month = Arbitraries.integers().between(1, 12).map("-%02d"::formatted);
    return Arbitraries.oneOf(
        Arbitraries.just(""), year, Combinators.combine(year, month).as(String::concat));
  }
}
