package ai.intail.enrichment.profile;

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
    Optional<PartialDate> lastVerified) {

  public Profile {
    aliases = Set.copyOf(aliases);
    emails = Set.copyOf(emails);
    currentWorkEmails = Set.copyOf(currentWorkEmails);
    positions = List.copyOf(positions);
  }

  /// All by which the person can be found.
  public Set<ProfileKey> keys() {
    var keys = new HashSet<ProfileKey>();
    emails.forEach(address -> keys.add(ProfileKey.of(address)));
    currentWorkEmails.forEach(address -> keys.add(ProfileKey.of(address)));
    linkedIn.ifPresent(page -> keys.add(ProfileKey.of(page)));
    for (Position position : positions) {
      names()
          .forEach(
              one -> {
                position.employer().domain().ifPresent(at -> keys.add(ProfileKey.of(one, at)));
                position.employer().name().ifPresent(at -> keys.add(ProfileKey.of(one, at)));
              });
    }
    return keys;
  }

  public Stream<PersonName> names() {
    return Stream.concat(Stream.of(name), aliases.stream());
  }

  /// The present job: the primary one; among several, the latest that is not beside another.
  public Optional<Position> presentJob(LocalDate asOf) {
    var present = positions.stream().filter(position -> position.presentAt(asOf)).toList();
    var primary = present.stream().filter(one -> one.is(Position.Mark.PRIMARY)).toList();
    return latest(primary.stream().filter(one -> !one.isBeside()))
        .or(() -> latest(present.stream().filter(one -> !one.isBeside())));
  }

  private static Optional<Position> latest(Stream<Position> positions) {
    return positions.max(
        Comparator.comparing(
            position -> position.start().map(PartialDate::first).orElse(LocalDate.MIN)));
  }

  @Override
  public String toString() {
    return "Profile[id=" + id + "]";
  }
}
