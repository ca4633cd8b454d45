package ai.intail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reasoning for one contact, as a person at a terminal gets it.
class ExplainCommandTest {

  private static final String PROFILE =
      "{\"id\":\"p1\",\"full_name\":\"Ada Fairholt\",\"work_email\":\"ada@cinderlake.example\","
          + "\"emails\":[\"ada@ridgeway.example\"],\"experience\":["
          + "{\"company\":{\"name\":\"Ridgeway\",\"website\":\"ridgeway.example\"},\"title\":{\"name\":\"Buyer\"},"
          + "\"start_date\":\"2020\",\"end_date\":\"2025-11\"},"
          + "{\"company\":{\"name\":\"Cinderlake\",\"website\":\"cinderlake.example\"},\"title\":{\"name\":\"CFO\"},"
          + "\"start_date\":\"2025-12\",\"is_primary\":true}]}";

  @TempDir private Path folder = Path.of("");

  @Test
  void theReasoningIsPrintedInPlainWords() throws IOException {
    var told = explain("--contact", "501");

    assertThat(told.status()).isZero();
    assertThat(told.error()).isEmpty();
    assertThat(told.output())
        .startsWith(
            "The answer\n  LEFT: ended 2025-11 at Ridgeway; since 2025-12 CFO at Cinderlake\n")
        .contains(
            "Taken for Ada Fairholt (profile p1).",
            "So it is Ridgeway, Inc.;",
            "- Buyer at Ridgeway, from 2020 to 2025-11: at the CRM's company",
            "One is due at Cinderlake, with the address ada@cinderlake.example",
            "What would have changed the answer");
  }

  @Test
  void itIsWhatEnrichSaysOfTheSameContact() throws IOException {
    var explained = explain("--contact", "501");
    var enriched =
        Told.by(
            "enrich", "--contacts", contacts(), "--profiles", profiles(), "--as-of", "2026-06-30");

    assertThat(enriched.output()).contains("\"verdict\":\"LEFT\"");
    assertThat(enriched.output())
        .contains(
            explained.output().lines().skip(1).findFirst().orElseThrow().strip().substring(6));
  }

  @Test
  void whatNoVocabularyKnowsIsCountedNotGuessed() throws IOException {
    write(
        "people.jsonl",
        PROFILE.replace("\"experience\"", "\"location_country\":\"ruritania\",\"experience\""));
    var files =
        new String[] {
          "--contacts",
          contacts(),
          "--profiles",
          folder.resolve("people.jsonl").toString(),
          "--as-of",
          "2026-06-30"
        };

    assertThat(Told.by(with("enrich", files)).error()).containsPattern("intail_country_code +1\\R");
    assertThat(Told.by(with("explain", files, "--contact", "501")).output())
        .contains("intail_country is not touched: what the source says is none of its options");
  }

  private static String[] with(String command, String[] files, String... more) {
    return Stream.of(Stream.of(command), Arrays.stream(files), Arrays.stream(more))
        .flatMap(one -> one)
        .toArray(String[]::new);
  }

  @Test
  void aContactThatIsNotThereIsSaidNotToBe() throws IOException {
    var told = explain("--contact", "999");

    assertThat(told.status()).isEqualTo(2);
    assertThat(told.error())
        .isEqualToIgnoringNewLines(
            "There is no contact with the record id 999 in the contacts; give one of the column"
                + " \"Record ID\".");
    assertThat(told.output()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain",
        "explain --contact",
        "explain --contact jane",
        "explain --contact -5",
        "explain --contact 1 --segment FRIENDS",
        "explain --contact 1 --as-of tomorrow",
        "explain --contact 1 --contacts only-one.csv",
        "explain --contact 1 --contacts nowhere.csv --profiles nowhere.jsonl",
        "explain --contact 1 --dns a_b"
      })
  void badUseEndsWithOneSentenceAndStatusTwo(String line) {
    var told = Told.by(line.split(" ", -1));

    assertThat(told.status()).isEqualTo(2);
    assertThat(told.error().strip()).isNotEmpty().doesNotContain("\n").doesNotContain("Exception");
  }

  @Test
  void withoutFilesTheSamplePortalIsExplained() {
    var told = Told.by("explain", "--contact", "2042");

    assertThat(told.status()).isZero();
    assertThat(told.output()).contains("Priya Castellane", "LEFT:");
  }

  @Test
  void linesThatCannotBeReadAreCountedAndTheStatusIsThree() throws IOException {
    write("profiles.jsonl", PROFILE, "{\"id\":");
    var told =
        Told.by(
            "explain",
            "--contacts",
            contacts(),
            "--profiles",
            folder.resolve("profiles.jsonl").toString(),
            "--as-of",
            "2026-06-30",
            "--contact",
            "501");

    assertThat(told.status()).isEqualTo(3);
    assertThat(told.error())
        .contains("Lines that could not be read: 1; ./intail enrich names them.");
    assertThat(told.output()).contains("LEFT:");
  }

  @Test
  void aContactWithoutACreateDateCountsAsCreatedOnTheDay() throws IOException {
    write(
        "undated.csv",
        "Record ID,First Name,Last Name,Email",
        "7,Ada,Fairholt,ada@ridgeway.example");
    var told =
        Told.by(
            "explain",
            "--contacts",
            folder.resolve("undated.csv").toString(),
            "--profiles",
            profiles(),
            "--as-of",
            "2026-06-30",
            "--contact",
            "7");

    assertThat(told.error()).contains("does not say when the contact was created");
    assertThat(told.output()).contains("created 2026-06-30T00:00:00Z");
  }

  private Told explain(String... more) throws IOException {
    var arguments =
        new String[] {
          "explain",
          "--contacts",
          contacts(),
          "--profiles",
          profiles(),
          "--as-of",
          "2026-06-30",
          more[0],
          more[1]
        };
    return Told.by(arguments);
  }

  private String contacts() throws IOException {
    return write(
        "contacts.csv",
        "Record ID,First Name,Last Name,Email,Company Name,Job Title,Website URL,Create Date",
        "500,Bo,Grim,bo@grim.example,Grim,Clerk,,2024-01-15",
        "501,Ada,Fairholt,ada@ridgeway.example,\"Ridgeway, Inc.\",Buyer,ridgeway.example,2024-01-15");
  }

  private String profiles() throws IOException {
    return write("people.jsonl", PROFILE);
  }

  private String write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines)).toString();
  }
}
