package ai.intail.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactsFileTest {

  @TempDir private Path folder = Path.of("");

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("contacts.csv"), text);
  }

  private Map<String, String> onlyContactOf(String text) throws IOException {
    var rows = ContactsFile.read(file(text)).rows();
    assertThat(rows).hasSize(1);
    return rows.getFirst().properties();
  }

  @Test
  void labelsAndInternalNamesMeanTheSame() throws IOException {
    var byLabel = onlyContactOf("Record ID,First Name,Create Date\n7,Ada,2024-05-06 07:08\n");
    var byName = onlyContactOf("hs_object_id,firstname,createdate\n7,Ada,2024-05-06T07:08:00Z\n");

    assertThat(byLabel)
        .containsEntry("firstname", "Ada")
        .containsEntry("createdate", "2024-05-06T07:08:00Z")
        .isEqualTo(byName);
  }

  @Test
  void ourOwnColumnsAreReadByLabelWithTheValuesOfTheirOptions() throws IOException {
    var properties =
        onlyContactOf(
            """
            Record ID,Intail Left The Company,Intail Email Status,Intail HQ City
            7,Yes,High confidence,Utrecht
            """);

    assertThat(properties)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("intail_left_the_company", "true", "intail_email_status", "HIGH_CONFIDENCE"));
  }

  @Test
  void theLabelThatPersonsAndCompaniesShareSaysNothingWhereItStandsTwice() throws IOException {
    var properties =
        onlyContactOf(
            """
            Record ID,Intail Linkedin Profile,Intail Linkedin Profile
            7,https://www.linkedin.com/in/ada,https://www.linkedin.com/company/acme
            """);

    assertThat(properties).isEmpty();
  }

  @Test
  void columnsWithoutMeaningMayShareAName() throws IOException {
    assertThat(onlyContactOf("Record ID,Notes,Notes,\n7,a,b,c\n")).isEmpty();
  }

  @Test
  void twoColumnsForOnePropertyAreRefused() throws IOException {
    var twice = file("Record ID,Email,email\n7,a@b.example,c@d.example\n");

    assertThatThrownBy(() -> ContactsFile.read(twice))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("two columns for email");
  }

  @Test
  void aStreamTellsOfBadLinesWhenItMeetsThem() throws IOException {
    // given
    var file = file("Record ID,First Name\n7,Ada\nx,Bo\n7,Cy\n8,Di\n");
    var skipped = new ArrayList<SkippedLine>();
    // when
    try (var rows = ContactsFile.stream(file, skipped::add)) {
      var seen = rows.iterator();
      assertThat(seen.next().id()).isEqualTo(7);
      assertThat(skipped).isEmpty();
      assertThat(seen.next().id()).isEqualTo(8);
    }
    // then
    assertThat(skipped)
        .extracting(SkippedLine::line, SkippedLine::reason)
        .containsExactly(
            tuple(3L, "its record id is no number"),
            tuple(4L, "the record id 7 stands there already"));
  }

  @Test
  void textThatStopsBeingUtf8OnTheWayIsRefused() throws IOException {
    // given
    var file = folder.resolve("latin.csv");
    var text = "Record ID,First Name\n" + "7,Ada\n".repeat(20_000) + "8,Björn\n";
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    // when / then
    assertThatThrownBy(() -> ContactsFile.read(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("is not UTF-8");
  }

  @Test
  void theTimeOfCreationIsKnownWhereTheExportHasIt() throws IOException {
    var rows = ContactsFile.read(file("Record ID,Create Date\n7,2024-05-06\n8,\n")).rows();

    assertThat(rows.getFirst().createdAt()).contains(Instant.parse("2024-05-06T00:00:00Z"));
    assertThat(rows.getLast().createdAt()).isEmpty();
  }
}
