package ai.intail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.sources.DnsStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person reads who asks for something that cannot be done.
class BadInputTest {

  private static final String PROFILE =
      "{\"id\":\"p1\",\"first_name\":\"Ada\",\"last_name\":\"Fairholt\",\"work_email\":\"ada@ridgeway.example\","
          + "\"experience\":[{\"company\":{\"name\":\"Ridgeway\"},\"start_date\":\"2020\",\"is_primary\":true}]}";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo --segment CHAMPIONS",
        "demo --sgment CHAMPION_BUYER",
        "demo --contacts nowhere.csv --profiles nowhere.jsonl",
        "demo --contacts only-one.csv",
        "demo --as-of yesterday",
        "demo --simulator-port 70000",
        "demo --simulator-port many",
        "demo --dns a_b",
        "simulator --portal empty --port 70000",
        "simulator --portal empty --latency slow",
        "simulator --portal empty --bind 203.0.113.7",
        "enrich --segment CHAMPIONS",
        "enrich --contacts nowhere.csv --profiles nowhere.jsonl",
        "enrich --profiles only-one.jsonl",
        "enrich --as-of 2026-02-30",
        "enrich --hub-id zero",
        "enrich --hub-id 0",
        "enrich --out nowhere/out.jsonl",
        "enrich --leads nowhere/leads.csv",
        "enrich --out target",
        "enrich --out one.csv --leads ./one.csv",
        "enrich --contacts one.csv --profiles two.jsonl --out one.csv",
        "dmo"
      })
  void endsAtOnceWithOneSentenceAndStatusTwo(String line) {
    var told = Told.by(line.split(" ", -1));

    assertThat(told.status()).isEqualTo(2);
    assertThat(told.error().strip()).isNotEmpty().doesNotContain("\n").doesNotContain("Exception");
  }

  @Test
  void anUnknownSegmentNamesThoseThereAre() {
    assertThat(Told.by("demo", "--segment", "FANS").error()).contains("CHAMPION_BUYER", "OTHER");
  }

  @Test
  void anEmptyFileIsNamed() throws IOException {
    var empty = Files.createFile(folder.resolve("empty.csv"));
    var told = Told.by("demo", "--contacts", empty.toString(), "--profiles", empty.toString());

    assertThat(told.status()).isEqualTo(2);
    assertThat(told.error()).contains("empty.csv is empty");
  }

  @Test
  void badLinesAreReportedTheRestGoesOnWithDnsAskedAndTheStatusIsThree() throws IOException {
    // given
    var contacts =
        write(
            "contacts.csv",
            "\uFEFFRecord ID,First Name,Last Name,Email,Company Name,Contact owner\r",
            "501,Ada,Fairholt,ada@ridgeway.example,\"Ridgeway, Inc.\",Imke Sandvoort\r",
            "not-a-number,Bo,Grim,bo@ridgeway.example,Ridgeway,\r",
            "502,too,few\r");
    var profiles = write("profiles.jsonl", PROFILE, "{\"id\":\"p2\"", "");
    var json = folder.resolve("totals.json");
    // when
    Told told;
    try (var dns = new DnsStub(Map.of("ridgeway.example", DnsStub.Says.NULL_EXCHANGE))) {
      told =
          Told.by(
              "demo",
              "--contacts",
              contacts.toString(),
              "--profiles",
              profiles.toString(),
              "--as-of",
              "2026-06-30T00:00:00Z",
              "--json",
              json.toString(),
              "--dns",
              dns.server());
    }
    // then
    assertThat(told.status()).isEqualTo(3);
    assertThat(told.error())
        .contains("contacts.csv, line 3: its record id is no number")
        .contains("contacts.csv, line 4: it has 3 values")
        .contains("profiles.jsonl, line 2: it is no JSON")
        .doesNotContain("Exception");
    assertThat(told.output()).contains("501  Ada Fairholt  STAYED");
    assertThat(told.output()).containsPattern("intail_email_status +– → INVALID");
    assertThat(Files.readString(json)).contains("\"skippedLines\":3", "\"joined\":1");
  }

  @Test
  void everyCommandHasHelp() {
    for (String command :
        List.of("demo", "enrich", "explain", "fields", "local", "simulator", "soak", "test")) {
      var told = Told.by(command, "--help");
      assertThat(told.status()).isZero();
      assertThat(told.output()).contains("Usage: intail " + command);
    }
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines));
  }
}
