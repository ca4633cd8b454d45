package ai.intail.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.match.Match;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether profiles are in memory or in their file, the same people are found.
class ProfileIndexTest {

  private static final SamplePortal SAMPLE = SamplePortal.generate(7);

  @TempDir private Path folder = Path.of("");

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("profiles.jsonl"), text);
  }

  private static CrmContact contact(ContactRow row) {
    return CrmContact.of(1, row.id(), row.properties(), SAMPLE.asOf());
  }

  private static List<String> found(ProfileIndex index) {
    var matching = index.matching();
    return SAMPLE.contacts().stream().map(row -> told(matching.match(contact(row)))).toList();
  }

  private static String told(Match match) {
    return match instanceof Match.Found(Profile profile) ? profile.id() : match.toString();
  }

  @Test
  void bothFindTheSamePeople() throws IOException {
    // given: a byte order mark, lines that end as on Windows, letters of several bytes
    var file = file("\uFEFF" + String.join("\r\n", SAMPLE.profileLines()));
    var inMemory = ProfileIndex.of(SAMPLE.lines().stream().map(ProfilesFile.Line::profile));
    // when / then
    try (var inFile = ProfileIndex.ofFile(file, _ -> {}, _ -> {})) {
      assertThat(inFile.size()).isEqualTo(inMemory.size()).isGreaterThan(200);
      assertThat(found(inFile)).isEqualTo(found(inMemory)).contains("sample-2001");
    }
  }

  @Test
  void badLinesArePassedOverAndTheOthersFound() throws IOException {
    // given
    var lines = new ArrayList<>(SAMPLE.profileLines());
    lines.addFirst("x".repeat(400_000));
    lines.add(1, "{");
    lines.add(2, "");
    var skipped = new ArrayList<SkippedLine>();
    // when / then
    try (var index = ProfileIndex.ofFile(file(String.join("\n", lines)), skipped::add, _ -> {})) {
      assertThat(found(index)).contains("sample-2001");
    }
    assertThat(skipped)
        .extracting(SkippedLine::toString)
        .satisfiesExactly(
            first -> assertThat(first).endsWith("line 1: it is longer than 350,000 bytes"),
            second -> assertThat(second).endsWith("line 2: it is no JSON"));
  }

  @Test
  void workAddressesAreKnown() throws IOException {
    var mover =
        SAMPLE.lines().stream()
            .map(ProfilesFile.Line::profile)
            .filter(profile -> !profile.currentWorkEmails().isEmpty())
            .findFirst()
            .orElseThrow();
    var known = mover.currentWorkEmails().iterator().next();
    var other = EmailAddress.of("nobody@nowhere.example").orElseThrow();

    try (var index =
        ProfileIndex.ofFile(file(String.join("\n", SAMPLE.profileLines())), _ -> {}, _ -> {})) {
      assertThat(index.mayBeWorkAddress(known)).isTrue();
      assertThat(index.mayBeWorkAddress(other)).isFalse();
    }
  }

  @Test
  void aFileThatChangesMeanwhileIsNoLongerBelieved() throws IOException {
    // given
    var file = file(String.join("\n", SAMPLE.profileLines()));
    try (var index = ProfileIndex.ofFile(file, _ -> {}, _ -> {})) {
      // when
      Files.writeString(file, "{}");
      // then
      assertThatThrownBy(() -> found(index))
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining("was changed while it was read");
    }
  }

  @Test
  void textThatIsNotUtf8IsRefused() throws IOException {
    var file = folder.resolve("latin.jsonl");
    Files.write(file, new byte[] {'{', '"', (byte) 0xE9, '"', '}', '\n'});

    assertThatThrownBy(() -> ProfileIndex.ofFile(file, _ -> {}, _ -> {}))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("is not UTF-8");
  }
}
