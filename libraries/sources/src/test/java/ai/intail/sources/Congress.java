package ai.intail.sources;

import ai.intail.enrichment.Assessment;
import ai.intail.enrichment.Assessor;
import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.match.Matching;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The members of a past Congress: contacts, profiles, and what is expected of each contact.
///
/// @param profiles one person a line
record Congress(List<ContactRow> contacts, List<String> profiles, Map<Long, String[]> expected) {

  private static final LocalDate AS_OF = LocalDate.parse("2026-06-28");

  static Congress read() {
    try {
      var expected = new TreeMap<Long, String[]>();
      for (String line : Files.readAllLines(file("expected.csv")).stream().skip(1).toList()) {
        var cells = line.split(",", -1);
        expected.put(Long.parseLong(cells[0]), cells);
      }
      return new Congress(
          ContactsFile.read(file("contacts.csv")).rows(),
          Files.readAllLines(file("profiles.jsonl")),
          expected);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(Congress.class.getResource("/congress-2018/" + name)).toURI());
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  /// What is said of each contact.
  Map<Long, Assessment> assess() {
    var matching = new Matching(profiles.stream().map(PersonSchema::parse).toList());
    var assessor = new Assessor(AS_OF, DatasetSource.NAME);
    var told = new TreeMap<Long, Assessment>();
    for (ContactRow row : contacts) {
      var created = Instant.parse(Objects.requireNonNull(row.properties().get("createdate")));
      var contact = CrmContact.of(1, row.id(), row.properties(), created);
      told.put(row.id(), assessor.assess(contact, matching.match(contact), Optional.empty()));
    }
    return told;
  }

  /// The verdict that is expected of a contact.
  String verdict(long contact) {
    return Objects.requireNonNull(expected.get(contact))[1];
  }
}
