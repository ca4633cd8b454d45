package ai.intail.enrichment.profile;

import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.person.LinkedInProfile;
import ai.intail.enrichment.person.PersonName;
import ai.intail.enrichment.place.Country;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a source knows of a person.
///
/// @param id the source's own
/// @param emails all addresses of the person that the source knows
/// @param currentWorkEmails those of them that belong to a present job
/// @param lastVerified when the source last saw that the experience was right
/// @param unmapped fields for which the source says something that is none of their options: they
///   stay untouched, and are counted
public record Profile(
    String id,
    PersonName name,
    Set<PersonName> aliases,
    Optional<LinkedInProfile> linkedIn,
    Set<EmailAddress> emails,
    Set<EmailAddress> currentWorkEmails,
    Optional<Country> country,
    Optional<String> city,
    List<Position> positions,
    Optional<PartialDate> lastVerified,
    Set<Field> unmapped) {

  private static final Comparator<Position> MAIN_THEN_LATEST =
      Comparator.comparing((Position job) -> job.is(Position.Mark.PRIMARY))
          .thenComparing(Position.BY_BEGIN);

  public Profile {
    aliases = Set.copyOf(aliases);
    emails = Set.copyOf(emails);
    currentWorkEmails = Set.copyOf(currentWorkEmails);
    positions = List.copyOf(positions);
    unmapped = Set.copyOf(unmapped);
  }

  /// Of which the source says nothing that could not be mapped.
  public Profile(
      String id,
      PersonName name,
      Set<PersonName> aliases,
      Optional<LinkedInProfile> linkedIn,
      Set<EmailAddress> emails,
      Set<EmailAddress> currentWorkEmails,
      Optional<Country> country,
      Optional<String> city,
      List<Position> positions,
      Optional<PartialDate> lastVerified) {
    this(
        id,
        name,
        aliases,
        linkedIn,
        emails,
        currentWorkEmails,
        country,
        city,
        positions,
        lastVerified,
        Set.of());
  }

  /// All by which the person can be found.
  public Set<ProfileKey> keys() {
    var keys = new HashSet<ProfileKey>();
    emails.forEach(address -> keys.add(ProfileKey.of(address)));
    currentWorkEmails.forEach(address -> keys.add(ProfileKey.of(address)));
    linkedIn.ifPresent(page -> keys.add(ProfileKey.of(page)));
    var lastNames = new HashSet<String>();
    names().forEach(one -> lastNames.addAll(one.lastNames()));
    for (Position position : positions) {
      var employer = position.employer();
      for (String lastName : lastNames) {
        employer.domain().ifPresent(at -> keys.add(ProfileKey.of(lastName, at)));
        employer.name().ifPresent(at -> keys.add(ProfileKey.of(lastName, at)));
        employer.aliases().forEach(alias -> keys.add(ProfileKey.ofAlias(lastName, alias)));
      }
    }
    return keys;
  }

  public Stream<PersonName> names() {
    return Stream.concat(Stream.of(name), aliases.stream());
  }

  /// The present job: the primary one; among several, the latest that is not beside another.
  public Optional<Position> presentJob(LocalDate asOf) {
    return positions.stream()
        .filter(position -> position.presentAt(asOf) && !position.isBeside())
        .max(MAIN_THEN_LATEST);
  }

  @Override
  public String toString() {
    return "Profile[id=" + id + "]";
  }
}
