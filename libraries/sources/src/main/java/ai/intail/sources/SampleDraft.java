package ai.intail.sources;

import ai.intail.enrichment.Folded;
import ai.intail.sources.SamplePeople.Person;
import ai.intail.sources.SamplePeople.SampleCompany;
import ai.intail.sources.SamplePeople.SampleNames;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One person before the story is told: a contact as the CRM got it in 2024, at one company.
final class SampleDraft {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String CREATED = "2024-05-06T07:08:09Z";
  private static final String VERIFIED = "2026-06-20";

  private final long id;
  private final String first;
  private final String last;
  private final SampleCompany company;
  private final Map<String, String> contact = new TreeMap<>();

  SampleDraft(long id, String[] name, SampleCompany company, SampleNames names) {
    this.id = id;
    this.first = name[0];
    this.last = name[1];
    this.company = company;
    contact.put("firstname", first);
    contact.put("lastname", last);
    contact.put("company", id % 3 == 0 ? company.name() : company.full());
    contact.put("email", address(company));
    contact.put("website", "https://www." + company.domain());
    contact.put("jobtitle", names.lowTitle());
    contact.put("createdate", CREATED);
    if (id % 5 == 0) {
      contact.remove("website");
    }
    if (id % 11 == 0) {
      contact.put("email", slug(first) + "." + slug(last) + "@gmail.com");
    }
    if (id % 17 == 0) {
      contact.remove("email");
    }
    if (id % 4 == 0) {
      contact.put("hs_linkedin_url", "https://linkedin.com/in/" + linkedIn());
    }
  }

  Person stays(String before, String now, String since) {
    contact.put("jobtitle", before);
    var profile = profile();
    if (!before.equals(now)) {
      job(profile, company, before, "2020-01", since, false);
    }
    job(profile, company, now, before.equals(now) ? "2020-01" : since, "", true);
    return told(profile);
  }

  Person moves(SampleCompany other, String title) {
    var profile = profile();
    job(profile, company, contact.getOrDefault("jobtitle", ""), "2019-09", "2026-02", false);
    job(profile, other, title, "2026-03", "", true);
    if (id % 2 == 0) {
      profile.put("work_email", address(other));
    }
    return told(profile);
  }

  Person ends(String end) {
    var profile = profile();
    job(profile, company, contact.getOrDefault("jobtitle", ""), "2018-02", end, false);
    return told(profile);
  }

  Person besides(String title, SampleCompany other) {
    var profile = profile();
    job(profile, company, contact.getOrDefault("jobtitle", ""), "2018-02", "", true);
    job(profile, other, title, "2026-01", "", false);
    return told(profile);
  }

  Person unknown() {
    return new Person(row(), List.of());
  }

  /// Two people of one name at one company, and no address to tell them apart.
  Person twice() {
    contact.remove("email");
    contact.remove("hs_linkedin_url");
    var one = profile();
    job(one, company, "Engineer", "2017-01", "", true);
    var other = profile();
    other.put("id", "sample-" + id + "-namesake");
    other.remove("linkedin_url");
    job(other, company, "Buyer", "2015-01", "2025-12", false);
    return new Person(row(), List.of(text(one), text(other)));
  }

  Person stale() {
    var profile = profile();
    profile.put("job_last_verified", "2023-11-02");
    job(profile, company, "Engineer", "2017-01", "", true);
    return told(profile);
  }

  Person leftOpen(SampleCompany other) {
    var profile = profile();
    job(profile, company, contact.getOrDefault("jobtitle", ""), "2017-01", "", false);
    job(profile, other, "Director of Operations", "2026-01", "", true);
    return told(profile);
  }

  /// The CRM knows no employer, and free mail says nothing.
  Person withoutCompany() {
    contact.remove("company");
    contact.remove("website");
    contact.put("email", slug(first) + "." + slug(last) + id + "@gmail.com");
    var profile = profile();
    profile.put("recommended_personal_email", contact.getOrDefault("email", ""));
    job(profile, company, "Analyst", "2021-01", "", true);
    return told(profile);
  }

  Person bought() {
    var profile = profile();
    var job = job(profile, company, "Buyer", "2016-05", "2026-01", false);
    ((ObjectNode) job.path("company")).put("status", "acquired");
    return told(profile);
  }

  Person cameBack() {
    var profile = profile();
    job(profile, company, "Buyer", "2015-05", "2021-01", false);
    job(profile, company, contact.getOrDefault("jobtitle", ""), "2024-02", "", true);
    return told(profile);
  }

  private Person told(ObjectNode profile) {
    return new Person(row(), List.of(text(profile)));
  }

  private ContactRow row() {
    return new ContactRow(id, contact, SamplePeople.owner(id));
  }

  private ObjectNode profile() {
    var profile =
        JSON.createObjectNode()
            .put("id", "sample-" + id)
            .put("full_name", (first + " " + last).toLowerCase(java.util.Locale.ROOT))
            .put("first_name", first)
            .put("last_name", last)
            .put("linkedin_url", "linkedin.com/in/" + linkedIn())
            .put("location_country", id % 2 == 0 ? "germany" : "netherlands")
            .put("location_locality", id % 2 == 0 ? "hamburg" : "utrecht")
            .put("job_last_verified", VERIFIED);
    profile.putArray("emails").addObject().put("address", address(company));
    return profile;
  }

  private static JsonNode job(
      ObjectNode profile,
      SampleCompany at,
      String title,
      String start,
      String end,
      boolean primary) {
    var job = profile.withArray("experience").addObject();
    var company =
        job.putObject("company")
            .put("name", at.full().toLowerCase(java.util.Locale.ROOT))
            .put("website", at.domain())
            .put("linkedin_url", "linkedin.com/company/" + slug(at.name()))
            .put("size", "51-200")
            .put("industry", "logistics and supply chain");
    company
        .putObject("location")
        .put("locality", "rotterdam")
        .put("region", "south holland")
        .put("country", "netherlands");
    job.putObject("title").put("name", title);
    job.put("start_date", start);
    if (!end.isEmpty()) {
      job.put("end_date", end);
    }
    return job.put("is_primary", primary);
  }

  private String address(SampleCompany at) {
    return slug(first) + "." + slug(last) + "@" + at.domain();
  }

  private String linkedIn() {
    return slug(first) + "-" + slug(last) + "-" + id;
  }

  static String slug(String text) {
    return Folded.words(text).replace(' ', '-');
  }

  private static String text(ObjectNode profile) {
    try {
      return JSON.writeValueAsString(profile);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }
}
