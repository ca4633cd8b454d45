package ai.intail.enrichment;

import static ai.intail.enrichment.Contacts.contact;
import static ai.intail.enrichment.Profiles.profile;

import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.company.LinkedInCompany;
import ai.intail.enrichment.match.Match;
import ai.intail.enrichment.match.Matching;
import ai.intail.enrichment.profile.CompanyFacts;
import ai.intail.enrichment.profile.Employer;
import ai.intail.enrichment.profile.PartialDate;
import ai.intail.enrichment.profile.Position;
import ai.intail.enrichment.profile.Position.Mark;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.title.Title;
import ai.intail.enrichment.verdict.KnownCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A case as `cases.txt` writes it, where the notation is explained.
record WrittenCase(String crm, String profiles) {

  private static final Pattern JOB =
      Pattern.compile(
          "(?:(?<title>.*?) )?at (?<name>[^<]*?) ?(?:<(?<domain>.*?)>)? "
              + "(?<start>\\S*?)\\.\\.(?<end>\\S*)(?<rest>( \\S+)*)|(?<bare>none-listed)");
  private static final Pattern COMPANY = Pattern.compile("(.*?) <(.*)>");
  private static final String ADDRESS = "jane.doe@acme.example";

  Assessment assess(Assessor assessor) {
    var settings = settings(crm.split(";", -1), 3);
    var contact = crmContact(settings);
    return assessor.assess(
        contact,
        match(contact),
        Optional.ofNullable(settings.get("known"))
            .map(day -> new KnownCompany("", LocalDate.parse(day))));
  }

  private Match match(CrmContact contact) {
    return new Matching(profiles.equals("none") ? List.of() : people()).match(contact);
  }

  private CrmContact crmContact(Map<String, String> settings) {
    var named = crm.split(";", -1);
    var contact = contact().without("company").without("website").without("jobtitle");
    put(contact, "company", named[0]);
    put(contact, "website", named[1]);
    put(contact, "jobtitle", named[2]);
    contact.without("email");
    put(contact, "email", settings.getOrDefault("mail", ADDRESS));
    put(contact, "hs_additional_emails", settings.getOrDefault("more", "-").replace(',', ';'));
    put(contact, "hs_linkedin_url", settings.getOrDefault("page", "-"));
    var name = settings.getOrDefault("name", "Jane Doe").split(" ", 2);
    contact.with("firstname", name[0]).with("lastname", name[1]);
    contact.createdAt(settings.getOrDefault("created", "2024-01-15") + "T10:00:00Z");
    Optional.ofNullable(settings.get("associated"))
        .map(COMPANY::matcher)
        .filter(Matcher::matches)
        .ifPresent(
            company ->
                contact.associatedWith(
                    new AssociatedCompany(
                        Optional.of(company.group(1)), Optional.of(company.group(2)))));
    return contact.build();
  }

  private static void put(Contacts contact, String property, String value) {
    if (!value.strip().equals("-")) {
      contact.with(property, value.strip());
    }
  }

  private static Map<String, String> settings(String[] parts, int from) {
    var settings = new HashMap<String, String>();
    for (String part : Arrays.asList(parts).subList(from, parts.length)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("no setting: " + part);
      }
      settings.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }
    return settings;
  }

  private List<Profile> people() {
    var people = new ArrayList<Profile>();
    for (String person : profiles.split(" // ", -1)) {
      people.add(person(person.strip(), "p" + people.size()));
    }
    return people;
  }

  private static Profile person(String text, String id) {
    var person = profile(id);
    var settings = new HashMap<String, String>();
    var jobs = text;
    if (text.startsWith("{")) {
      int end = text.indexOf('}');
      settings.putAll(settings(text.substring(1, end).split(";", -1), 0));
      jobs = text.substring(end + 1).strip();
    }
    person.named(settings.getOrDefault("name", "Jane Doe"));
    var mail = settings.getOrDefault("mail", ADDRESS);
    if (!mail.equals("-")) {
      person.email(mail);
    }
    Optional.ofNullable(settings.get("work")).ifPresent(person::workEmail);
    Optional.ofNullable(settings.get("page")).ifPresent(person::linkedIn);
    Optional.ofNullable(settings.get("verified")).ifPresent(person::verified);
    for (String job : jobs.split(" \\+ ", -1)) {
      var form = JOB.matcher(job.strip());
      if (!form.matches()) {
        throw new IllegalArgumentException("no job: " + job);
      }
      if (form.group("bare") == null) {
        person.job(position(form));
      }
    }
    return person.build();
  }

  private static Position position(Matcher form) {
    var marks = EnumSet.noneOf(Mark.class);
    var aliases = new HashSet<String>();
    var facts = CompanyFacts.none();
    var page = Optional.<LinkedInCompany>empty();
    for (String word : form.group("rest").strip().split(" ", -1)) {
      if (word.startsWith("aka=")) {
        aliases.add(word.substring(4).replace('_', ' '));
      } else if (word.startsWith("in=")) {
        page = Optional.of(new LinkedInCompany(word.substring(3)));
      } else if (word.startsWith("industry=")) {
        facts = inIndustry(word.substring(9).replace('_', ' '));
      } else if (!word.isEmpty()) {
        marks.add(mark(word));
      }
    }
    return new Position(
        employer(form, page, aliases, facts),
        Title.of(form.group("title")),
        PartialDate.of(form.group("start")),
        PartialDate.of(form.group("end")),
        marks);
  }

  private static Employer employer(
      Matcher form, Optional<LinkedInCompany> page, Set<String> aliases, CompanyFacts facts) {
    return new Employer(
        CompanyName.of(form.group("name")),
        Domain.ofWebsite(form.group("domain")),
        page,
        aliases,
        facts);
  }

  private static CompanyFacts inIndustry(String industry) {
    var none = CompanyFacts.none();
    return new CompanyFacts(
        none.size(),
        none.country(),
        none.city(),
        none.region(),
        none.street(),
        none.zip(),
        none.facebook(),
        none.twitter(),
        none.description(),
        Optional.of(industry));
  }

  private static Mark mark(String word) {
    return switch (word) {
      case "self" -> Mark.SELF_EMPLOYED;
      case "changed" -> Mark.COMPANY_CHANGED;
      default -> Mark.valueOf(word.toUpperCase(Locale.ROOT));
    };
  }
}
