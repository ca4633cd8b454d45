package ai.intail.enrichment.verdict;

import static ai.intail.enrichment.Contacts.contact;
import static ai.intail.enrichment.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.Contacts;
import ai.intail.enrichment.Profiles;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.profile.Position.Mark;
import ai.intail.enrichment.title.RankChange;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The rules of the verdict, in their order.
class JudgeTest {

  private static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

  private static Verdict judge(Contacts contact, Profiles profile) {
    return new Judge(AS_OF).judge(contact.build(), profile.build(), Optional.empty()).verdict();
  }

  @Test
  void whoHasAPresentJobAtTheCompanyStayed() {
    var verdict =
        judge(contact(), profile().job("ACME Corporation", "acme.example", "Buyer", "2020-01", ""));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Stayed.class, stayed -> assertThat(stayed.rank()).isEqualTo(RankChange.SAME));
    assertThat(verdict.flags().get(Field.LEFT_THE_COMPANY)).contains("false");
    assertThat(verdict.flags().get(Field.PROMOTED)).contains("false");
  }

  @Test
  void aHigherTitleThereThanTheCrmHoldsIsAPromotion() {
    var verdict =
        judge(
            contact(), profile().job("Acme", "acme.example", "Director of Buying", "2025-02", ""));

    assertThat(verdict).isInstanceOf(Verdict.Promoted.class);
    assertThat(verdict.flags().get(Field.PROMOTED)).contains("true");
    assertThat(verdict.flags().get(Field.LEFT_THE_COMPANY)).contains("false");
  }

  @Test
  void titlesThatCannotBeComparedSayNothingOfPromotion() {
    var verdict =
        judge(contact(), profile().job("Acme", "acme.example", "Grand Poobah", "2025-02", ""));

    assertThat(verdict).isInstanceOf(Verdict.Stayed.class);
    assertThat(verdict.flags().get(Field.PROMOTED)).isEmpty();
    assertThat(verdict.flags().get(Field.LEFT_THE_COMPANY)).contains("false");
  }

  @Test
  void withoutATitleInTheCrmTheEarlierOneThereCountsIfTheChangeIsNewer() {
    var titleless = contact().without("jobtitle");

    var newer =
        judge(
            titleless,
            profile()
                .job("Acme", "acme.example", "Buyer", "2020-01", "2025-02")
                .job("Acme", "acme.example", "Director", "2025-03", ""));
    var older =
        judge(
            titleless,
            profile()
                .job("Acme", "acme.example", "Buyer", "2018-01", "2020-02")
                .job("Acme", "acme.example", "Director", "2020-03", ""));

    assertThat(newer).isInstanceOf(Verdict.Promoted.class);
    assertThat(older).isInstanceOf(Verdict.Stayed.class);
  }

  @Test
  void anEndOnRecordAtTheCompanyMeansLeft() {
    var verdict =
        judge(
            contact(),
            profile()
                .job("Acme", "acme.example", "Buyer", "2019-01", "2025-11")
                .job("Globex", "globex.example", "CFO", "2025-12", "", Mark.PRIMARY));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Left.class,
            left -> {
              assertThat(left.ended()).isPresent();
              assertThat(left.now()).isPresent();
            });
    assertThat(verdict.flags().get(Field.LEFT_THE_COMPANY)).contains("true");
  }

  @Test
  void aJobThatEndsInTheFutureLasts() {
    assertThat(
            judge(contact(), profile().job("Acme", "acme.example", "Buyer", "2019-01", "2026-12")))
        .isInstanceOf(Verdict.Stayed.class);
  }

  @Test
  void anEndInTheMonthOfTodayIsNotYetPast() {
    assertThat(
            judge(contact(), profile().job("Acme", "acme.example", "Buyer", "2019-01", "2026-06")))
        .isInstanceOf(Verdict.Left.class);
    assertThat(
            judge(contact(), profile().job("Acme", "acme.example", "Buyer", "2019-01", "2026-07")))
        .isInstanceOf(Verdict.Stayed.class);
  }

  @Test
  void withNothingOfTheCompanyOnRecordANewerJobElsewhereMeansLeft() {
    assertThat(judge(contact(), profile().job("Globex", "globex.example", "CFO", "2025-12", "")))
        .isInstanceOfSatisfying(Verdict.Left.class, left -> assertThat(left.ended()).isEmpty());
  }

  @Test
  void anOlderJobElsewhereSaysNothing() {
    assertThat(judge(contact(), profile().job("Globex", "globex.example", "CFO", "2015-12", "")))
        .isEqualTo(new Verdict.Unknown(Reason.NOTHING_ON_RECORD));
  }

  @Test
  void aBoardSeatBesideTheJobIsNoMove() {
    assertThat(
            judge(
                contact(),
                profile()
                    .job("Acme", "acme.example", "Buyer", "2019-01", "", Mark.PRIMARY)
                    .job("Globex", "globex.example", "Board Member", "2025-12", "", Mark.BOARD)))
        .isInstanceOf(Verdict.Stayed.class);
  }

  @Test
  void anOldJobThatNobodyClosedIsDoubtful() {
    assertThat(
            judge(
                contact(),
                profile()
                    .job("Acme", "acme.example", "Buyer", "2019-01", "")
                    .job("Globex", "globex.example", "CFO", "2025-12", "", Mark.PRIMARY)))
        .isEqualTo(new Verdict.Unknown(Reason.OPEN_OLD_JOB));
  }

  @Test
  void aCompanyThatWasBoughtIsDoubtful() {
    assertThat(
            judge(
                contact(),
                profile()
                    .job("Acme", "acme.example", "Buyer", "2019", "2025-01", Mark.COMPANY_CHANGED)))
        .isEqualTo(new Verdict.Unknown(Reason.COMPANY_CHANGED));
  }

  @Test
  void aProfileVerifiedBeforeTheCrmKnewThePersonIsStale() {
    assertThat(
            judge(
                contact(),
                profile()
                    .job("Acme", "acme.example", "Buyer", "2019-01", "2023-10")
                    .verified("2023-11")))
        .isEqualTo(new Verdict.Unknown(Reason.STALE_PROFILE));
  }

  @Test
  void withoutAnyCompanyNothingIsSaid() {
    var nowhere =
        contact().without("company").without("website").with("email", "jane.doe@gmail.com");

    var verdict = judge(nowhere, profile().job("Acme", "acme.example", "Buyer", "2019", ""));

    assertThat(verdict).isEqualTo(new Verdict.Unknown(Reason.NO_COMPANY));
    assertThat(verdict.flags().isEmpty()).isTrue();
  }

  @Test
  void theDomainOfTheWorkAddressNamesTheCompanyToo() {
    var byAddress = contact().without("company").without("website");

    assertThat(judge(byAddress, profile().job("Acme", "acme.example", "Buyer", "2019", "")))
        .isInstanceOf(Verdict.Stayed.class);
  }
}
