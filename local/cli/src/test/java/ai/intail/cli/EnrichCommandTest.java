package ai.intail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.RecordId;
import ai.intail.sources.ContactsFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as a person gives it.
class EnrichCommandTest {

  private static final String HEADER =
      "Record ID,First Name,Last Name,Email,Company Name,Job Title,Create Date\n";

  private static final String STAYED =
      "101,Ada,Fairholt,ada@ridgeway.example,Ridgeway,Buyer,2024-01-01\n";

  private static final String MOVED =
      "102,Bo,Grimm,bo@ridgeway.example,Ridgeway,Buyer,2024-01-01\n";

  private static final String PROFILES =
      """
      {"id":"p1","first_name":"Ada","last_name":"Fairholt","emails":["ada@ridgeway.example"],"experience":[{"company":{"name":"Ridgeway"},"title":{"name":"Buyer"},"start_date":"2020","is_primary":true}]}
      {"id":"p2","first_name":"Bo","last_name":"Grimm","emails":["bo@ridgeway.example"],"work_email":"bo@globex.example","experience":[{"company":{"name":"Ridgeway"},"end_date":"2026-02"},{"company":{"name":"=Globex","website":"globex.example"},"title":{"name":"@Director"},"start_date":"2026-03","is_primary":true}]}
      """;

  @TempDir private Path folder = Path.of("");

  private Told enrich(String contacts, String profiles, String... more) throws IOException {
    var line =
        new ArrayList<>(
            List.of(
                "enrich",
                "--contacts",
                Files.writeString(folder.resolve("contacts.csv"), contacts).toString(),
                "--profiles",
                Files.writeString(folder.resolve("profiles.jsonl"), profiles).toString(),
                "--as-of",
                "2026-06-30T00:00:00Z"));
    line.addAll(List.of(more));
    return Told.by(line.toArray(String[]::new));
  }

  private static JsonNode json(String line) throws IOException {
    return new JsonMapper().readTree(line);
  }

  @Test
  void contactsGoToStandardOutputAndTheSummaryDoesNot() throws IOException {
    // when
    var told = enrich(HEADER + MOVED + STAYED, PROFILES);
    // then
    assertThat(told.status()).isZero();
    var lines = told.output().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .startsWith("{\"contactId\":\"102\",\"verdict\":\"LEFT\",\"evidence\":\"ended 2026-02 at")
        .contains("\"properties\":{\"intail_left_the_company\":\"true\",");
    assertThat(json(lines.getLast()).path("contactId").asText()).isEqualTo("101");
    assertThat(json(lines.getLast()).path("verdict").asText()).isEqualTo("STAYED");
    assertThat(told.error())
        .containsPattern("contacts +2\n")
        .containsPattern(" STAYED +1\n")
        .containsPattern(" LEFT +1\n")
        .containsPattern("leads +1\n")
        .containsPattern("skipped lines +0\n");
  }

  @Test
  void aMoverBecomesALeadWithTheFourPropertiesOfItsCreation() throws IOException {
    // given
    var leads = folder.resolve("leads.jsonl");
    // when
    enrich(HEADER + MOVED + STAYED, PROFILES, "--leads", leads.toString(), "--hub-id", "4242");
    // then
    var lead = json(Files.readString(leads));
    assertThat(lead.path("originalContactId").asText()).isEqualTo("102");
    var properties = lead.path("properties");
    assertThat(properties.path("email").asText()).isEqualTo("bo@globex.example");
    assertThat(properties.path("firstname").asText()).isEqualTo("Bo");
    assertThat(properties.path("lastname").asText()).isEqualTo("Grimm");
    assertThat(properties.path("lifecyclestage").asText()).isEqualTo("lead");
    assertThat(properties.path("intail_internal_contact_id").asText())
        .isEqualTo(new RecordId(4_242, 102).leadId(1));
    assertThat(properties.path("intail_previous_email").asText()).isEqualTo("bo@ridgeway.example");
  }

  @Test
  void withoutAHubNoIdIsMadeUp() throws IOException {
    assertThat(enrich(HEADER + STAYED, PROFILES).output())
        .doesNotContain("intail_internal_contact_id")
        .contains("intail_original_contact_id");
    assertThat(enrich(HEADER + STAYED, PROFILES, "--hub-id", "7").output())
        .contains(new RecordId(7, 101).internalContactId());
  }

  @Test
  void aTableForTheImporterCanBeReadAgainAndRunsNoFormula() throws IOException {
    // given
    var out = folder.resolve("out.CSV");
    var leads = folder.resolve("leads.csv");
    var nobody = "103,Cy,Unmet,cy@ridgeway.example,Ridgeway,Buyer,2024-01-01\n";
    // when
    enrich(
        HEADER + MOVED + nobody + STAYED,
        PROFILES,
        "--out",
        out.toString(),
        "--leads",
        leads.toString());
    // then
    var rows = ContactsFile.read(out).rows();
    assertThat(rows).extracting(row -> row.id()).containsExactly(102L, 101L);
    assertThat(rows.getFirst().properties())
        .containsEntry("intail_left_the_company", "true")
        .containsEntry("intail_role", "'@Director");
    assertThat(Files.readString(leads)).startsWith("email,firstname,").contains(",'=Globex,");
  }

  @Test
  void whatStandsThereAlreadyIsNotWrittenAgain() throws IOException {
    // given
    var first = json(enrich(HEADER + STAYED, PROFILES).output()).path("properties");
    var header = new StringBuilder(HEADER.strip());
    var row = new StringBuilder(STAYED.strip());
    first
        .properties()
        .forEach(
            one -> {
              header.append(',').append(one.getKey());
              row.append(',').append(one.getValue().asText());
            });
    // when
    var again = json(enrich(header + "\n" + row + "\n", PROFILES).output());
    // then
    assertThat(first.size()).isGreaterThan(3);
    assertThat(again.path("verdict").asText()).isEqualTo("STAYED");
    assertThat(again.path("properties").size()).isZero();
  }

  @Test
  void skippedLinesAreNamedAndTheStatusIsThree() throws IOException {
    // given
    var contacts = new StringBuilder(HEADER + STAYED);
    for (int i = 0; i < 30; i++) {
      contacts.append("none,too,few\n");
    }
    // when
    var told = enrich(contacts.toString(), PROFILES + "{\n");
    // then
    assertThat(told.status()).isEqualTo(3);
    assertThat(told.error())
        .contains("profiles.jsonl, line 3: it is no JSON")
        .contains("contacts.csv, line 3: it has 3 values")
        .contains("Skipped: 11 more lines")
        .containsPattern("skipped lines +31\n");
    assertThat(told.output().lines()).hasSize(1);
  }

  @Test
  void aContactWithoutCreateDateIsSpokenOf() throws IOException {
    assertThat(enrich(HEADER + STAYED.replace("2024-01-01", ""), PROFILES).error())
        .contains("1 contacts have no create date");
  }

  @Test
  void aFileThatBreaksOnTheWayLeavesWhatStoodThere() throws IOException {
    // given
    var out = Files.writeString(folder.resolve("out.jsonl"), "of yesterday\n");
    // when
    var told = enrich(HEADER + STAYED + "\"103,open", PROFILES, "--out", out.toString());
    // then
    assertThat(told.status()).isEqualTo(2);
    assertThat(told.error().strip().lines()).singleElement().asString().contains("quote left open");
    assertThat(out).hasContent("of yesterday\n");
    assertThat(names()).containsExactly("contacts.csv", "out.jsonl", "profiles.jsonl");
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void aFileWithoutContactsIsRefused() throws IOException {
    var told = enrich(HEADER, PROFILES);

    assertThat(told.status()).isEqualTo(2);
    assertThat(told.error()).contains("no contact that can be used");
    assertThat(told.output()).isEmpty();
  }

  @Test
  void aSegmentWithoutLeadsMakesNone() throws IOException {
    assertThat(enrich(HEADER + MOVED, PROFILES, "--segment", "inbox").error())
        .containsPattern("leads +0\n");
  }
}
