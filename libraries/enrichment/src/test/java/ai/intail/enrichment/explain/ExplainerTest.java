package ai.intail.enrichment.explain;

import static ai.intail.enrichment.Contacts.contact;
import static ai.intail.enrichment.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.Assessor;
import ai.intail.enrichment.Contacts;
import ai.intail.enrichment.Profiles;
import ai.intail.enrichment.field.Segment;
import ai.intail.enrichment.match.Matching;
import ai.intail.enrichment.profile.Position.Mark;
import ai.intail.enrichment.verdict.KnownCompany;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The reasoning in words, for each way an answer can come about.
class ExplainerTest {

  private static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

  private static Explanation explanation(
      Contacts contact, Segment segment, Optional<KnownCompany> known, Profiles... profiles) {
    var matching = new Matching(Arrays.stream(profiles).map(Profiles::build).toList());
    return new Explainer(matching, new Assessor(AS_OF, "Dataset"), AS_OF)
        .explain(contact.build(), known, segment);
  }

  /// One paragraph a block: its heading, then its lines.
  private static String explain(Contacts contact, Profiles... profiles) {
    return text(explanation(contact, Segment.CHAMPION_BUYER, Optional.empty(), profiles));
  }

  private static String text(Explanation explanation) {
    return explanation.paragraphs().stream()
        .map(one -> one.heading() + "\n  " + String.join("\n  ", one.lines()))
        .collect(Collectors.joining("\n"));
  }

  private static Profiles mover() {
    return profile()
        .email("jane.doe@acme.example")
        .job("Acme", "acme.example", "Buyer", "2019-01", "2025-11")
        .job("Globex", "globex.example", "CFO", "2025-12", "", Mark.PRIMARY)
        .workEmail("jane@globex.example");
  }

  @Test
  void ofAPersonWhoLeftTheWholeReasoningIsTold() {
    assertThat(explain(contact(), mover()))
        .isEqualTo(
            """
            The answer
              LEFT: ended 2025-11 at Acme; since 2025-12 CFO at Globex
            Whom we took them for
              The CRM calls the contact Jane Doe, address jane.doe@acme.example; created 2024-01-15T10:00:00Z.
              Taken for Jane Doe (profile one).
              - Jane Doe (profile one): found by the e-mail address; the names do not speak against it
            Which company the CRM means
              Company name: Acme Inc.
              Website: acme.example
              Domain of the address: acme.example
              So it is Acme Inc.; a present job at the company of the address counts as staying too.
            The jobs
              - Buyer at Acme, from 2019-01 to 2025-11: at the CRM's company (the same domain); its end is on record.
              - CFO at Globex, from 2025-12, the main job: at another company; present on 2026-06-30.
            How that was judged
              No present job is there, and the end of one is on record: the person left.
            The e-mail address
              jane.doe@acme.example: INVALID, since the person left the company of its domain and has another work address.
            A lead
              One is due at Globex, with the address jane@globex.example, unless the CRM has the person there already.
            What is written
              intail_email_status = INVALID
              intail_left_the_company = true
              intail_role = CFO
              intail_source = Dataset
            What would have changed the answer
              If the job at Acme had no end: UNKNOWN (an old job has no end although a newer one is the main one).
              If the profile listed a present job at Acme Inc.: STAYED (still at Acme Inc.; ranks that cannot be compared).""");
  }

  @Test
  void ofAPromotionTheTitlesAreCompared() {
    assertThat(
            explain(
                contact(),
                profile().job("Acme", "acme.example", "Director", "2025-02", "", Mark.PRIMARY)))
        .contains(
            "Titles: \"Buyer\" (the CRM) and \"Director\", on the companies' ladder: the present one"
                + " is higher: a promotion.",
            "A lead\n  None: the person has not left.",
            "If the job at Acme had ended on 2026-06-29: LEFT (ended 2026-06-29 at Acme; no present"
                + " job on record).")
        .doesNotContain("begun on");
  }

  @Test
  void withoutATitleInTheCrmTheEarlierJobIsNamed() {
    assertThat(
            explain(
                contact().without("jobtitle"),
                profile()
                    .job("Acme", "acme.example", "Director", "2020-01", "2025-01")
                    .job("Acme", "acme.example", "Sales Manager", "2025-02", "", Mark.PRIMARY)))
        .contains("\"Director\" (an earlier job there) and \"Sales Manager\"", "is lower.");
    assertThat(
            explain(
                contact(), profile().job("Acme", "acme.example", "", "2025-02", "", Mark.PRIMARY)))
        .contains("No two titles could be compared, so nothing is said about a promotion.");
  }

  @Test
  void whereNobodyIsFoundThoseWhoWereLookedAtAreNamed() {
    var rupert = profile("r").named("Rupert Doe").job("Acme", "acme.example", "CFO", "2019", "");
    var nobody = explain(contact().without("email"), rupert);

    assertThat(nobody)
        .contains(
            "UNKNOWN: no profile was found",
            "Nobody: none of those below bears the name.",
            "- Rupert Doe (profile r): found by name and company; passed over, since it is another"
                + " name",
            "Nothing: unknown is not \"no\".",
            "If the contact were called Rupert Doe: PROMOTED (was Buyer; since 2019 CFO at Acme).")
        .doesNotContain("The jobs");
    assertThat(explain(contact()))
        .contains(
            "Nobody: no profile has the address, the LinkedIn page, or the last name at the company.",
            "No single change that was tried.");
  }

  @Test
  void ofTwoCandidatesItIsSaidWhatWouldTellThemApart() {
    var one = profile("a").job("Acme", "acme.example", "CFO", "2019", "2025-11");
    var other = profile("b").linkedIn("linkedin.com/in/jd").job("Acme", "acme.example", "", "", "");

    assertThat(explain(contact().without("email"), one.email("jd@acme.example"), other))
        .contains(
            "Nobody: more than one of those below could be meant.",
            "- Jane Doe (profile a): found by name and company; the same name",
            "If the contact had the address jd@acme.example: LEFT (ended 2025-11 at Acme; no present"
                + " job on record).",
            "If the contact had the LinkedIn page https://www.linkedin.com/in/jd: STAYED");
  }

  @Test
  void anAddressOfSomebodyElseIsSaidToBePassedOver() {
    assertThat(explain(contact(), profile().named("Rupert Ohm").email("jane.doe@acme.example")))
        .contains("found by the e-mail address; passed over, since the names share nothing");
  }

  @Test
  void howCloseTheNameIsIsSaid() {
    var contact = contact().without("email");

    assertThat(explain(contact.with("firstname", "J."), atAcme()))
        .contains("an initial, or first and last name in each other's place");
    assertThat(explain(contact.with("firstname", "Janie"), atAcme()))
        .contains("a short form, a middle name, or half of a double-barrelled name");
  }

  private static Profiles atAcme() {
    return profile().job("Acme", "acme.example", "Buyer", "2019", "", Mark.PRIMARY);
  }

  @Test
  void ofAnOldJobThatNobodyClosedItIsSaidWhatCloserDataWouldSay() {
    assertThat(
            explain(
                contact(),
                profile()
                    .job("Acme", "acme.example", "Buyer", "2019", "")
                    .job("Globex", "globex.example", "CFO", "2025", "", Mark.PRIMARY)))
        .contains(
            "Nothing can be said: an old job has no end although a newer one is the main one.",
            "Not looked at: the verdict is UNKNOWN.",
            "If the job at Acme had ended on 2026-06-29: LEFT",
            "If the source held the job at Acme for the main one: STAYED");
  }

  @Test
  void ofAStaleProfileAndABoughtCompanyItIsSaidWhatWouldHelp() {
    var stale = atAcme().verified("2023-05");
    var bought =
        profile().job("Acme", "acme.example", "Buyer", "2019", "2025", Mark.COMPANY_CHANGED);

    assertThat(explain(contact(), stale))
        .contains("If the profile had been verified on 2026-06-30: STAYED");
    assertThat(explain(contact(), bought))
        .contains(
            "company renamed or bought: at the CRM's company",
            "If the source did not call Acme renamed or bought: LEFT (ended 2025 at Acme; no present"
                + " job on record).");
  }

  @Test
  void withoutACompanyInTheCrmEachEmployerIsTried() {
    var nowhere =
        contact().without("company").without("website").with("email", "jane.doe@gmail.com");

    assertThat(explain(nowhere, mover().email("jane.doe@gmail.com")))
        .contains(
            "Domain of the address: gmail.com (free mail, which says nothing of an employer)",
            "So no company is known.",
            "None was compared.",
            "If the CRM named the company Acme: LEFT",
            "If the CRM named the company Globex: PROMOTED",
            "None: that the person left is not known.");
  }

  @Test
  void whenTheCompanyIsNotListedTheBeginOfThePresentJobDecides() {
    var elsewhere =
        profile()
            .email("jane.doe@acme.example")
            .job("Globex", "globex.example", "CFO", "2025-12", "", Mark.PRIMARY);
    var before =
        profile()
            .email("jane.doe@acme.example")
            .job("Globex", "globex.example", "CFO", "2020", "", Mark.PRIMARY);

    assertThat(explain(contact(), elsewhere))
        .contains(
            "began after the contact was created (2024-01-15): the person left.",
            "If the job at Globex had begun on 2024-01-14: UNKNOWN");
    assertThat(explain(contact(), before))
        .contains("If the job at Globex had begun on 2024-01-16: LEFT");
  }

  @Test
  void whyThereIsNoLeadIsSaid() {
    var between = profile().job("Acme", "acme.example", "Buyer", "2019", "2025");
    var alone =
        profile()
            .job("Acme", "acme.example", "Buyer", "2019", "2025")
            .job("Freelance", "", "", "2026", "", Mark.SELF_EMPLOYED);

    assertThat(explain(contact(), between)).contains("None: no present job is on record");
    assertThat(explain(contact(), alone)).contains("None: the present job is no company's.");
    assertThat(text(explanation(contact(), Segment.OTHER, Optional.empty(), mover())))
        .contains("None: reports of the segment OTHER make no leads; Globex would be the company.");
  }

  @Test
  void whatTheCrmSaidBeforeIsTold() {
    var known = Optional.of(new KnownCompany("|globex|", LocalDate.parse("2026-05-01")));

    assertThat(text(explanation(contact(), Segment.OTHER, known, atAcme().verified("2026-04"))))
        .contains(
            "The CRM named another company before; this one since 2026-05-01.",
            "If the profile had been verified on 2026-06-30: STAYED");
  }

  @Test
  void whatStandsThereAlreadyIsNotWritten() {
    var standing =
        contact()
            .with("intail_left_the_company", "false")
            .with("intail_promoted", "false")
            .with("intail_role", "Buyer")
            .with("intail_source", "Dataset")
            .with("intail_email_status", "UNKNOWN");

    assertThat(explain(standing, atAcme()))
        .contains("What is written\n  Nothing: the record holds all of it already.");
  }

  @Test
  void itsTextNamesNobody() {
    assertThat(explanation(contact(), Segment.OTHER, Optional.empty(), mover()).toString())
        .doesNotContain("Jane", "acme");
  }
}
