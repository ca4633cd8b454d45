package ai.intail.enrichment;

import static ai.intail.enrichment.Contacts.contact;
import static ai.intail.enrichment.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.CompanySize;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.company.LinkedInCompany;
import ai.intail.enrichment.email.MailFacts;
import ai.intail.enrichment.email.MailHost;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.enrichment.field.Segment;
import ai.intail.enrichment.lead.ReportFacts;
import ai.intail.enrichment.match.Match;
import ai.intail.enrichment.place.Country;
import ai.intail.enrichment.profile.CompanyFacts;
import ai.intail.enrichment.profile.Employer;
import ai.intail.enrichment.profile.PartialDate;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Position.Mark;
import ai.intail.enrichment.title.Title;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Each field with its value on contact and lead, and where it is untouched, by `field-cases.txt`;
/// the fields are those of the product's table, so that none is passed over.
class FieldCasesTest {

  private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
  private static final LocalDate AS_OF = LocalDate.parse("2026-06-30");
  private static final String UNTOUCHED = "untouched";

  /// Fields that a lead never has.
  private static final Set<String> NOT_ON_LEADS = Set.of("LEFT_THE_COMPANY", "PROMOTED");

  /// One line of the table.
  record Line(String field, String record, String given, String value) {
    static Line of(String text) {
      var cells = text.split(" \\| ", -1);
      assertThat(cells).as(text).hasSize(4);
      return new Line(cells[0], cells[1], cells[2], cells[3]);
    }

    boolean isWritten(String on) {
      return record.equals(on) && !value.equals(UNTOUCHED);
    }
  }

  /// What is known, and who should follow up.
  private record Given(Contacts contact, Match match, MailFacts mail, Optional<Long> owner) {
    Given(Contacts contact, Profiles profile) {
      this(contact, new Match.Found(profile.build()), MailFacts.none(), Optional.of(81L));
    }

    Given with(MailHost host) {
      return new Given(
          contact,
          match,
          MailFacts.ofHosts(Map.of("acme.example", host, "globex.example", host)),
          owner);
    }

    Given withoutOwner() {
      return new Given(contact, match, mail, Optional.empty());
    }

    Assessment assessment() {
      return new Assessor(AS_OF, "Dataset", mail).assess(contact.build(), match, Optional.empty());
    }

    FieldValues onContact() {
      return contact.build().changes(assessment().valuesWith(owner), "run-1", NOW);
    }

    FieldValues onLead() {
      return assessment()
          .mover()
          .orElseThrow()
          .plan(
              new ReportFacts(Segment.CHAMPION_BUYER, "Champions"),
              1,
              "admin@portal.example",
              "List join",
              owner)
          .values()
          .writtenBy("run-1", NOW);
    }
  }

  static final List<Line> CASES =
      lines("field-cases.txt").stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Line::of)
          .toList();

  @ParameterizedTest
  @FieldSource("CASES")
  void theFieldComesToWhatTheTableSays(Line line) {
    var given = given(line.given());
    var values = line.record().equals("C") ? given.onContact() : given.onLead();

    assertThat(values.get(Field.valueOf(line.field())).orElse(UNTOUCHED)).isEqualTo(line.value());
  }

  @Test
  void noFieldOfTheTableIsPassedOver() {
    for (String row : lines("field/fields.csv").stream().skip(1).toList()) {
      var table = row.substring(0, row.indexOf(','));
      var field = row.split(",", -1)[1];
      var ofField = CASES.stream().filter(line -> line.field().equals(field)).toList();
      if (table.equals("contact")) {
        assertThat(ofField).as(field + " written on a contact").anyMatch(one -> one.isWritten("C"));
      }
      if (!NOT_ON_LEADS.contains(field)) {
        assertThat(ofField).as(field + " written on a lead").anyMatch(one -> one.isWritten("L"));
      }
      assertThat(ofField).as(field + " untouched").anyMatch(one -> one.value().equals(UNTOUCHED));
    }
    assertThat(new TreeSet<>(CASES.stream().map(Line::field).toList())).hasSize(36);
  }

  private static Given given(String words) {
    return switch (words) {
      case "left" -> new Given(contact(), mover());
      case "left, hardly anything known" ->
          new Given(
                  contact(),
                  profile()
                      .job("Acme", "acme.example", "Buyer", "2019-01", "2025-11")
                      .job("Globex", "", "", "2025-12", "", Mark.PRIMARY))
              .withoutOwner();
      case "left, in a country nobody knows" -> new Given(contact(), mover().in("Ruritania", ""));
      case "left, between jobs" ->
          new Given(
              contact(), profile().job("Acme", "acme.example", "Buyer", "2019-01", "2025-11"));
      case "left, the company is known by its domain alone" ->
          new Given(
              contact(),
              profile()
                  .job("Acme", "acme.example", "Buyer", "2019-01", "2025-11")
                  .job("", "globex.example", "CFO", "2025-12", "", Mark.PRIMARY));
      case "left, DNS does not answer" -> new Given(contact(), mover()).with(MailHost.NO_ANSWER);
      case "left, all of it stands there" -> standing(contact());
      case "left, ids and run stand there" -> {
        var contact = contact();
        standing(contact);
        yield new Given(contact.with("intail_role", "Buyer"), mover());
      }
      case "left, all of it but the ids stands there" ->
          standing(
              contact(),
              Field.ORIGINAL_CONTACT_ID,
              Field.INTERNAL_CONTACT_ID,
              Field.EXPORT_ID,
              Field.LAST_MODIFIED_DATE);
      case "left, the record is a lead" ->
          new Given(contact().with("intail_internal_contact_id", "lead-1"), mover());
      case "left, the CRM has the address alone" ->
          new Given(contact().without("company").without("website"), mover());
      case "left, the CRM has the name alone" ->
          new Given(contact().without("email").without("website"), mover());
      case "stayed" -> new Given(contact(), there("Buyer").workEmail("jane.doe@acme.example"));
      case "stayed, no address" -> new Given(contact().without("email"), there("Buyer"));
      case "stayed, ranks cannot be compared" -> new Given(contact(), there("Grand Poobah"));
      case "stayed, no title known" -> new Given(contact(), there(""));
      case "stayed, the domain takes no mail" ->
          new Given(contact(), there("Buyer").workEmail("jane.doe@acme.example"))
              .with(MailHost.TAKES_NONE);
      case "promoted" -> new Given(contact(), there("Director of Buying"));
      case "promoted, a status stands there" ->
          new Given(contact().with("intail_email_status", "RISKY"), there("Director of Buying"));
      case "unknown" -> new Given(contact(), known(profile().verified("2023-01")));
      case "nobody" -> new Given(contact(), new Match.None(), MailFacts.none(), Optional.of(81L));
      case "two people" ->
          new Given(contact(), new Match.Ambiguous(), MailFacts.none(), Optional.of(81L));
      default -> throw new IllegalArgumentException(words);
    };
  }

  /// The record holds what would be written, but for some fields.
  private static Given standing(Contacts contact, Field... without) {
    new Given(contact(), mover())
        .onContact()
        .without(Set.of(without))
        .byProperty()
        .forEach(contact::with);
    return new Given(contact, mover());
  }

  private static Profiles known(Profiles profile) {
    return profile.linkedIn("linkedin.com/in/jane-doe").in("germany", "Berlin");
  }

  private static Profiles there(String title) {
    return profile().job("Acme", "acme.example", title, "2020-01", "", Mark.PRIMARY);
  }

  private static Profiles mover() {
    return known(profile())
        .workEmail("jane.doe@globex.example")
        .job("Acme", "acme.example", "Buyer", "2019-01", "2025-11")
        .job(
            new Position(
                new Employer(
                    CompanyName.of("Globex Corporation"),
                    Domain.ofWebsite("www.globex.example"),
                    LinkedInCompany.of("linkedin.com/company/globex"),
                    Set.of(),
                    facts()),
                Title.of("Chief Financial Officer"),
                PartialDate.of("2025-12"),
                Optional.empty(),
                Set.of(Mark.PRIMARY)));
  }

  private static CompanyFacts facts() {
    return new CompanyFacts(
        CompanySize.of("201-500"),
        Country.of("NL"),
        Optional.of("Utrecht"),
        Optional.of("Provincie Utrecht"),
        Optional.of("Stationsplein 1"),
        Optional.of("3511 ED"),
        Optional.of("https://facebook.com/globex"),
        Optional.of("https://twitter.com/globex"),
        Optional.of("Makes everything."),
        Optional.of("machinery"));
  }

  private static List<String> lines(String resource) {
    try (var stream = FieldCasesTest.class.getResourceAsStream(resource)) {
      var bytes = Objects.requireNonNull(stream).readAllBytes();
      return new ArrayList<>(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
