package ai.intail.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A believable portal of fictional people and companies, the same for the same seed: every verdict
/// and the awkward cases are in it.
///
/// @param asOf the day for which its profiles are made
/// @param profileLines one person a line, in the schema of `docs/profiles.md`
public record SamplePortal(Instant asOf, List<ContactRow> contacts, List<String> profileLines) {

  private static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");
  static final int CONTACTS = 300;

  public SamplePortal {
    contacts = List.copyOf(contacts);
    profileLines = List.copyOf(profileLines);
  }

  public static SamplePortal generate(long seed) {
    return generate(seed, 0);
  }

  /// One of as many portals as are wanted: people, companies and ids are not those of the others.
  ///
  /// @param number from 0
  public static SamplePortal generate(long seed, int number) {
    var people = new SamplePeople(seed, number);
    var contacts = new ArrayList<ContactRow>();
    var profiles = new ArrayList<String>();
    for (int i = 0; i < CONTACTS; i++) {
      var person = people.next();
      contacts.add(person.contact());
      profiles.addAll(person.profiles());
    }
    return new SamplePortal(AS_OF, contacts, profiles);
  }

  /// The profiles as a file would give them.
  public List<ProfilesFile.Line> lines() {
    return profileLines.stream()
        .map(line -> new ProfilesFile.Line(PersonSchema.parse(line), line))
        .toList();
  }
}
