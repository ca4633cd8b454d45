package ai.intail.enrichment;

import static ai.intail.enrichment.Contacts.contact;
import static ai.intail.enrichment.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.match.Match;
import ai.intail.enrichment.profile.Position.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AssessorTest {

  private static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

  private static Assessment assess(Contacts contact, Profiles profile) {
    return new Assessor(AS_OF, "Dataset")
        .assess(contact.build(), new Match.Found(profile.build()), Optional.empty());
  }

  private static Profiles mover() {
    return profile()
        .job("Acme", "acme.example", "Buyer", "2019-01", "2025-11")
        .job("Globex", "globex.example", "CFO", "2025-12", "", Mark.PRIMARY)
        .workEmail("jane.doe@globex.example");
  }

  @Test
  void unknownIsNotNo() {
    var assessor = new Assessor(AS_OF, "Dataset");

    var nobody = assessor.assess(contact().build(), new Match.None(), Optional.empty());
    var two = assessor.assess(contact().build(), new Match.Ambiguous(), Optional.empty());

    assertThat(nobody.values().isEmpty()).isTrue();
    assertThat(two.values().isEmpty()).isTrue();
  }

  @Test
  void theOldAddressOfWhoLeftIsInvalidOnceTheNewOneIsKnown() {
    assertThat(assess(contact(), mover()).values().get(Field.EMAIL_STATUS)).contains("INVALID");
  }

  @Test
  void theOldAddressOfWhoLeftIsRiskyWhileNoOtherIsKnown() {
    var profile = profile().job("Acme", "acme.example", "Buyer", "2019-01", "2025-11");

    assertThat(assess(contact(), profile).values().get(Field.EMAIL_STATUS)).contains("RISKY");
  }

  @Test
  void aJobsMailboxAndAThrowAwayOneAreRisky() {
    var stays = profile().job("Acme", "acme.example", "Buyer", "2019-01", "");

    assertThat(
            assess(contact().with("email", "info@acme.example"), stays)
                .values()
                .get(Field.EMAIL_STATUS))
        .contains("RISKY");
    assertThat(
            assess(contact().with("email", "jane@mailinator.com"), stays)
                .values()
                .get(Field.EMAIL_STATUS))
        .contains("RISKY");
  }

  @Test
  void whoMovedToACompanyThatIsKnownIsAMover() {
    assertThat(assess(contact(), mover()).mover())
        .hasValueSatisfying(
            mover ->
                assertThat(mover.newDomain().orElseThrow().name()).isEqualTo("globex.example"));
  }

  @Test
  void selfEmploymentUnderOnesOwnNameIsNoNewCompany() {
    var alone =
        profile()
            .job("Acme", "acme.example", "Buyer", "2019-01", "2025-11")
            .job("Freelance", "", "Buyer", "2025-12", "", Mark.SELF_EMPLOYED);

    assertThat(assess(contact(), alone).mover()).isEmpty();
  }

  @Property
  void assessingAgainOverWhatWasWrittenChangesNothing(@ForAll("histories") Profiles profile) {
    // given
    var first = assess(contact(), profile);
    var written = contact();
    first
        .contact()
        .changes(first.values(), "run-1", Instant.parse("2026-06-30T12:00:00Z"))
        .byProperty()
        .forEach(written::with);
    // when
    var again = assess(written, profile);
    // then
    assertThat(
            again
                .contact()
                .changes(again.values(), "run-2", Instant.parse("2026-07-01T12:00:00Z"))
                .isEmpty())
        .isTrue();
  }

  @Property
  void onlyFieldsOfContactsAreEverWrittenToContacts(@ForAll("histories") Profiles profile) {
    var assessment = assess(contact(), profile);
    var changes =
        assessment
            .contact()
            .changes(assessment.values(), "run-1", Instant.parse("2026-06-30T12:00:00Z"));

    assertThat(changes.fields()).allMatch(Field::onContacts);
  }

  @Property
  void theOrderOfJobsDoesNotMatter(@ForAll("jobs") List<Job> jobs) {
    var forth = profile();
    jobs.forEach(job -> job.addTo(forth));
    var back = profile();
    jobs.reversed().forEach(job -> job.addTo(back));

    assertThat(assess(contact(), forth).verdict().getClass())
        .isEqualTo(assess(contact(), back).verdict().getClass());
  }

  /// A job at one of two companies.
  record Job(String company, String title, int start, int years) {
    void addTo(Profiles profile) {
      var end = years == 0 ? "" : Integer.toString(start + years);
      profile.job(company, company + ".example", title, Integer.toString(start), end);
    }
  }

  @Provide
  Arbitrary<List<Job>> jobs() {
    var job =
        Combinators.combine(
                Arbitraries.of("acme", "globex"),
                Arbitraries.of("Buyer", "Director", "Wizard"),
                Arbitraries.integers().between(2012, 2025),
                Arbitraries.integers().between(0, 5))
            .as(Job::new);
    return job.list().ofMaxSize(4).uniqueElements(Job::start);
  }

  @Provide
  Arbitrary<Profiles> histories() {
    return jobs()
        .map(
            jobs -> {
              var profile = profile();
              jobs.forEach(job -> job.addTo(profile));
              return profile;
            });
  }

  @Test
  void noFieldIsNamedTwice() {
    assertThat(Arrays.stream(Field.values()).map(Field::property)).doesNotHaveDuplicates();
  }
}
