package ai.intail.cli.demo;

import ai.intail.enrichment.field.Segment;
import ai.intail.sources.ContactRow;
import ai.intail.sources.ContactsFile;
import ai.intail.sources.PersonSchema;
import ai.intail.sources.ProfilesFile;
import ai.intail.sources.SamplePortal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Inputs of the tests.
final class Samples {

  static final Path CONGRESS =
      Path.of("..", "..", "libraries", "sources", "src", "test", "resources", "congress-2018");

  private Samples() {}

  /// The first contacts of the sample portal.
  static DemoInput portal(int contacts) {
    var whole = DemoInput.ofSample(SamplePortal.generate(DemoInput.SEED));
    return new DemoInput(
        whole.contacts().subList(0, contacts),
        whole.profiles(),
        List.of(),
        whole.segment(),
        whole.reportName(),
        whole.asOf());
  }

  static DemoInput congress() {
    return new DemoInput(
        ContactsFile.read(CONGRESS.resolve("contacts.csv")).rows(),
        ProfilesFile.read(CONGRESS.resolve("profiles.jsonl")).lines(),
        List.of(),
        Segment.CHAMPION_BUYER,
        "Congress",
        Optional.of(Instant.parse("2026-06-28T00:00:00Z")));
  }

  /// People who all stayed where they were: each is updated once, and nobody moves.
  static DemoInput stayers(int number) {
    var contacts = new ArrayList<ContactRow>();
    var profiles = new ArrayList<ProfilesFile.Line>();
    for (int i = 1; i <= number; i++) {
      var address = "person" + i + "@ridgeway.example";
      contacts.add(
          new ContactRow(
              i,
              Map.of(
                  "firstname",
                  "Person" + i,
                  "lastname",
                  "Sample" + i,
                  "email",
                  address,
                  "company",
                  "Ridgeway",
                  "jobtitle",
                  "Engineer",
                  "createdate",
                  "2024-01-01T00:00:00Z"),
              Optional.empty()));
      var text =
          """
          {"id":"p%1$d","first_name":"Person%1$d","last_name":"Sample%1$d","work_email":"%2$s",\
          "experience":[{"company":{"name":"Ridgeway"},"title":{"name":"Engineer"},\
          "start_date":"2020-01","is_primary":true}]}\
          """
              .formatted(i, address);
      profiles.add(new ProfilesFile.Line(PersonSchema.parse(text), text));
    }
    return new DemoInput(
        contacts,
        profiles,
        List.of(),
        Segment.CHAMPION_BUYER,
        "Stayers",
        Optional.of(Instant.parse("2026-06-30T00:00:00Z")));
  }
}
