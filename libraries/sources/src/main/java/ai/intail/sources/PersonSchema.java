package ai.intail.sources;

import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.CompanySize;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.company.LinkedInCompany;
import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.person.LinkedInProfile;
import ai.intail.enrichment.person.PersonName;
import ai.intail.enrichment.place.Country;
import ai.intail.enrichment.profile.CompanyFacts;
import ai.intail.enrichment.profile.Employer;
import ai.intail.enrichment.profile.PartialDate;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.title.Title;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads a person in the People Data Labs person schema. Unknown keys are passed over; null, false
/// and empty text mean that nothing is known.
public final class PersonSchema {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
  private static final Pattern BOARD =
      Pattern.compile(
          " (board member|member of the board|board director|board of directors|chairman"
              + "|chairwoman|chairperson|non executive director|trustee|board observer) ");
  private static final Pattern ADVISORY = Pattern.compile(" (advisor|adviser|advisory board) ");
  private static final Pattern ADVISING_TRADE =
      Pattern.compile(" (financial|client|customer|tax|legal|wealth) advis");
  private static final Pattern VOLUNTEER = Pattern.compile(" (volunteer|pro bono) ");
  private static final Pattern SELF =
      Pattern.compile(" (self employed|freelance|freelancer|independent consultant) ");
  private static final Pattern SELF_EMPLOYER =
      Pattern.compile("self[- ]?employed|freelance|independent consultant");
  private static final Set<String> CHANGED = Set.of("acquired", "renamed", "merged");

  private PersonSchema() {}

  /// @throws UnreadableProfileException if it is no person with an id and a name
  public static Profile parse(String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new UnreadableProfileException("it is no JSON");
    }
    if (json == null || !json.isObject()) {
      throw new UnreadableProfileException("it is no JSON object");
    }
    var positions = positions(json);
    var current = currentAddresses(json, positions);
    var emails = addresses(json);
    emails.addAll(current);
    return new Profile(
        text(json, "id").orElseThrow(() -> new UnreadableProfileException("it has no id")),
        name(json),
        aliases(json),
        linkedIn(json),
        emails,
        current,
        text(json, "location_country").flatMap(Country::of),
        text(json, "location_locality").map(PersonSchema::capitalised),
        positions,
        text(json, "job_last_verified").flatMap(PartialDate::of),
        unmapped(json));
  }

  /// Of the person, and of the companies of jobs without an end.
  private static Set<Field> unmapped(JsonNode json) {
    var fields = EnumSet.noneOf(Field.class);
    if (isUnknown(text(json, "location_country"), Country::of)) {
      fields.addAll(Set.of(Field.COUNTRY, Field.COUNTRY_CODE));
    }
    for (JsonNode experience : json.path("experience")) {
      var company = experience.path("company");
      if (text(experience, "end_date").isPresent()) {
        continue;
      }
      if (isUnknown(text(company.path("location"), "country"), Country::of)) {
        fields.addAll(
            Set.of(Field.COMPANY_COUNTRY, Field.COMPANY_COUNTRY_CODE, Field.COMPANY_CONTINENT));
      }
      if (isUnknown(text(company, "size"), CompanySize::of)) {
        fields.add(Field.COMPANY_SIZE);
      }
    }
    return fields;
  }

  private static <T> boolean isUnknown(
      Optional<String> said, Function<String, Optional<T>> vocabulary) {
    return said.isPresent() && said.flatMap(vocabulary).isEmpty();
  }

  private static PersonName name(JsonNode json) {
    var last = text(json, "last_name");
    var first = text(json, "first_name");
    return PersonName.of(first.orElse(null), last.orElse(null))
        .or(() -> PersonName.ofFull(text(json, "full_name").orElse(null)))
        .orElseThrow(
            () -> new UnreadableProfileException("it has neither first and last nor full name"));
  }

  private static Set<PersonName> aliases(JsonNode json) {
    var names = new HashSet<PersonName>();
    text(json, "full_name").flatMap(PersonName::ofFull).ifPresent(names::add);
    for (JsonNode alias : json.path("name_aliases")) {
      PersonName.ofFull(alias.asText()).ifPresent(names::add);
    }
    return names;
  }

  private static Optional<LinkedInProfile> linkedIn(JsonNode json) {
    return text(json, "linkedin_url")
        .flatMap(LinkedInProfile::of)
        .or(
            () ->
                text(json, "linkedin_username")
                    .flatMap(name -> LinkedInProfile.of("linkedin.com/in/" + name)));
  }

  private static Set<EmailAddress> addresses(JsonNode json) {
    var addresses = new HashSet<EmailAddress>();
    text(json, "work_email").flatMap(EmailAddress::of).ifPresent(addresses::add);
    text(json, "recommended_personal_email").flatMap(EmailAddress::of).ifPresent(addresses::add);
    json.path("personal_emails")
        .forEach(one -> EmailAddress.of(one.asText()).ifPresent(addresses::add));
    for (JsonNode one : json.path("emails")) {
      EmailAddress.of(one.isObject() ? one.path("address").asText() : one.asText())
          .ifPresent(addresses::add);
    }
    return addresses;
  }

  /// The work address, and those that are marked as of the present job or lie in its domain.
  private static Set<EmailAddress> currentAddresses(JsonNode json, List<Position> positions) {
    var current = new HashSet<EmailAddress>();
    text(json, "work_email").flatMap(EmailAddress::of).ifPresent(current::add);
    for (JsonNode one : json.path("emails")) {
      if (text(one, "type").filter("current_professional"::equals).isPresent()) {
        EmailAddress.of(one.path("address").asText()).ifPresent(current::add);
      }
    }
    var domains = new HashSet<Domain>();
    positions.stream()
        .filter(job -> job.end().isEmpty() && job.is(Position.Mark.PRIMARY))
        .forEach(job -> job.employer().domain().ifPresent(domains::add));
    addresses(json).stream()
        .filter(address -> address.domain().filter(domains::contains).isPresent())
        .forEach(current::add);
    return current;
  }

  private static List<Position> positions(JsonNode json) {
    var positions = new ArrayList<Position>();
    for (JsonNode experience : json.path("experience")) {
      var company = experience.path("company");
      var name = text(company, "name").flatMap(CompanyName::of);
      var domain = text(company, "website").flatMap(Domain::ofWebsite);
      if (name.isEmpty() && domain.isEmpty()) {
        continue;
      }
      var title = text(experience.path("title"), "name").or(() -> text(experience, "title"));
      positions.add(
          new Position(
              employer(company, name, domain),
              title.flatMap(Title::of),
              text(experience, "start_date").flatMap(PartialDate::of),
              text(experience, "end_date").flatMap(PartialDate::of),
              marks(experience, title.orElse(""), company)));
    }
    return positions;
  }

  private static Employer employer(
      JsonNode company, Optional<CompanyName> name, Optional<Domain> domain) {
    var aliases = new HashSet<String>();
    for (String field : List.of("alternative_names", "aliases", "affiliated_names")) {
      company
          .path(field)
          .forEach(
              one -> CompanyName.of(one.asText()).ifPresent(alias -> aliases.add(alias.normal())));
    }
    company
        .path("alternative_domains")
        .forEach(
            one -> Domain.ofWebsite(one.asText()).ifPresent(alias -> aliases.add(alias.name())));
    var successor = company.path("successor");
    text(company, "successor")
        .or(() -> text(successor, "name"))
        .flatMap(CompanyName::of)
        .ifPresent(one -> aliases.add(one.normal()));
    text(successor, "website").flatMap(Domain::ofWebsite).ifPresent(at -> aliases.add(at.name()));
    return new Employer(
        name,
        domain,
        text(company, "linkedin_url")
            .flatMap(LinkedInCompany::of)
            .or(() -> text(company, "linkedin_id").flatMap(LinkedInCompany::ofId)),
        aliases,
        facts(company));
  }

  private static CompanyFacts facts(JsonNode company) {
    var location = company.path("location");
    return new CompanyFacts(
        text(company, "size").flatMap(CompanySize::of),
        text(location, "country").flatMap(Country::of),
        text(location, "locality").map(PersonSchema::capitalised),
        text(location, "region").map(PersonSchema::capitalised),
        text(location, "street_address"),
        text(location, "postal_code"),
        text(company, "facebook_url").map(PersonSchema::withScheme),
        text(company, "twitter_url").map(PersonSchema::withScheme),
        text(company, "summary").or(() -> text(company, "description")),
        text(company, "industry"));
  }

  private static Set<Position.Mark> marks(JsonNode experience, String title, JsonNode company) {
    var marks = EnumSet.noneOf(Position.Mark.class);
    var words = " " + NO_LETTERS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    var primary = experience.path("is_primary");
    if (primary.isBoolean()) {
      marks.add(primary.asBoolean() ? Position.Mark.PRIMARY : Position.Mark.SECONDARY);
    }
    if (BOARD.matcher(words).find()) {
      marks.add(Position.Mark.BOARD);
    }
    if (ADVISORY.matcher(words).find() && !ADVISING_TRADE.matcher(words).find()) {
      marks.add(Position.Mark.ADVISORY);
    }
    if (levels(experience).contains("unpaid") || VOLUNTEER.matcher(words).find()) {
      marks.add(Position.Mark.VOLUNTEER);
    }
    var employer = text(company, "name").orElse("").toLowerCase(Locale.ROOT);
    if (SELF.matcher(words).find() || SELF_EMPLOYER.matcher(employer).matches()) {
      marks.add(Position.Mark.SELF_EMPLOYED);
    }
    boolean changed = text(company, "status").filter(CHANGED::contains).isPresent();
    if (changed && !company.path("successor").isObject() && text(company, "successor").isEmpty()) {
      marks.add(Position.Mark.COMPANY_CHANGED);
    }
    return marks;
  }

  private static Set<String> levels(JsonNode experience) {
    var levels = new HashSet<String>();
    experience.path("title").path("levels").forEach(level -> levels.add(level.asText()));
    return levels;
  }

  private static Optional<String> text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isTextual() || value.isNumber()
        ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private static String withScheme(String address) {
    return address.startsWith("http") ? address : "https://" + address;
  }

  /// The schema writes places in lower case.
  private static String capitalised(String text) {
    if (!text.equals(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    var words = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      words.append(begins ? Character.toUpperCase(letter) : letter);
      begins = letter == ' ' || letter == '-';
    }
    return words.toString();
  }
}
