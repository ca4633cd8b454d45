package ai.intail.sources;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.Assessment;
import ai.intail.enrichment.Assessor;
import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.Domain;
import ai.intail.enrichment.match.Matching;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The rules over real histories: all 534 members of a past Congress.
class CongressTest {

  private static final LocalDate AS_OF = LocalDate.parse("2026-06-28");

  @Test
  void everyMembersVerdictIsTheExpectedOne() throws Exception {
    // given
    var contacts = ContactsFile.read(file("contacts.csv"));
    var profiles = ProfilesFile.read(file("profiles.jsonl"));
    var matching = new Matching(profiles.lines().stream().map(ProfilesFile.Line::profile).toList());
    var assessor = new Assessor(AS_OF, DatasetSource.NAME);
    // when
    var told = new HashMap<String, String>();
    for (ContactRow row : contacts.rows()) {
      var contact =
          CrmContact.of(
              1,
              row.id(),
              row.properties(),
              Instant.parse(Objects.requireNonNull(row.properties().get("createdate"))));
      told.put(
          Long.toString(row.id()),
          line(assessor.assess(contact, matching.match(contact), Optional.empty())));
    }
    // then
    assertThat(contacts.skipped()).isEmpty();
    assertThat(profiles.skipped()).isEmpty();
    assertThat(told).hasSize(534).containsExactlyInAnyOrderEntriesOf(expected());
  }

  private static String line(Assessment assessment) {
    var company = assessment.mover().map(mover -> mover.employer());
    return String.join(
        ",",
        assessment.verdict().name(),
        company.flatMap(one -> one.name()).map(CompanyName::text).orElse(""),
        company.isPresent() ? "yes" : "no",
        company.flatMap(one -> one.domain()).map(Domain::name).orElse(""));
  }

  private static Map<String, String> expected() throws IOException, URISyntaxException {
    var expected = new HashMap<String, String>();
    for (String line : Files.readAllLines(file("expected.csv")).stream().skip(1).toList()) {
      int comma = line.indexOf(',');
      expected.put(line.substring(0, comma), line.substring(comma + 1));
    }
    return expected;
  }

  private static Path file(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(CongressTest.class.getResource("/congress-2018/" + name)).toURI());
  }
}
