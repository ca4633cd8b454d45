package ai.intail.sources;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.Assessment;
import ai.intail.enrichment.company.CompanyName;
import ai.intail.enrichment.company.Domain;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The rules over real histories: all 534 members of a past Congress.
class CongressTest {

  @Test
  void everyMembersVerdictIsTheExpectedOne() {
    // given
    var congress = Congress.read();
    // when
    var told = new TreeMap<Long, String>();
    congress.assess().forEach((id, assessment) -> told.put(id, line(id, assessment)));
    // then
    var expected = new TreeMap<Long, String>();
    congress.expected().forEach((id, cells) -> expected.put(id, String.join(",", cells)));
    assertThat(told).hasSize(534).containsExactlyEntriesOf(expected);
  }

  @Test
  void noLineOfTheFilesIsPassedOver() {
    assertThat(ContactsFile.read(Congress.file("contacts.csv")).skipped()).isEmpty();
    assertThat(ProfilesFile.read(Congress.file("profiles.jsonl")).skipped()).isEmpty();
  }

  private static String line(long id, Assessment assessment) {
    var company = assessment.mover().map(mover -> mover.employer());
    return String.join(
        ",",
        Long.toString(id),
        assessment.verdict().name(),
        company.flatMap(one -> one.name()).map(CompanyName::text).orElse(""),
        company.isPresent() ? "yes" : "no",
        company.flatMap(one -> one.domain()).map(Domain::name).orElse(""));
  }
}
