package ai.intail.enrichment.match;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.match.Candidate.By;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.person.Likeness;
import ai.intail.enrichment.person.LinkedInProfile;
import ai.intail.enrichment.person.PersonName;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.profile.ProfileKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Decides among candidates. An address or a LinkedIn page names one person; a name does so
/// together with an employer, unless two people bore it there. Where two could be meant, nobody is.
public final class Matching {

  private final Function<ProfileKey, Collection<Profile>> byKey;

  /// Over an index that is kept elsewhere.
  ///
  /// @param byKey the profiles that have a key among theirs; no two of one id
  public Matching(Function<ProfileKey, Collection<Profile>> byKey) {
    this.byKey = byKey;
  }

  /// @param candidates of two with one id the first counts
  public Matching(Collection<Profile> candidates) {
    var index = new HashMap<ProfileKey, List<Profile>>();
    var ids = new HashSet<String>();
    for (Profile candidate : candidates) {
      if (ids.add(candidate.id())) {
        candidate
            .keys()
            .forEach(key -> index.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(candidate));
      }
    }
    this.byKey = key -> index.getOrDefault(key, List.of());
  }

  public Match match(CrmContact contact) {
    return look(contact).match();
  }

  /// The same, with those who were looked at.
  public Sighting look(CrmContact contact) {
    var candidates = new ArrayList<Candidate>();
    for (EmailAddress address : contact.addresses()) {
      byUniqueKey(ProfileKey.of(address), By.EMAIL, contact.name(), candidates);
    }
    contact
        .linkedIn()
        .ifPresent(
            (LinkedInProfile page) ->
                byUniqueKey(ProfileKey.of(page), By.LINKEDIN, contact.name(), candidates));
    var strong = distinct(candidates, Matching::isMeant);
    if (!strong.isEmpty()) {
      return new Sighting(only(strong), candidates);
    }
    contact.name().ifPresent(name -> byNameAndCompany(contact, name, candidates));
    var best =
        candidates.stream()
            .filter(Matching::isMeant)
            .map(Candidate::likeness)
            .min(Likeness::compareTo);
    return new Sighting(only(distinct(candidates, one -> best.equals(likeness(one)))), candidates);
  }

  /// An address may have passed on to somebody else: whose name has nothing of the contact's is not
  /// meant.
  private void byUniqueKey(
      ProfileKey key, By by, Optional<PersonName> name, List<Candidate> candidates) {
    for (Profile profile : byKey.apply(key)) {
      var likeness =
          name.isEmpty() || profile.names().anyMatch(one -> one.shares(name.get()))
              ? Likeness.SAME
              : Likeness.OTHER;
      candidates.add(new Candidate(profile, by, likeness));
    }
  }

  private void byNameAndCompany(CrmContact contact, PersonName name, List<Candidate> candidates) {
    var seen = new HashSet<String>();
    candidates.forEach(one -> seen.add(one.profile().id()));
    for (ProfileKey key : contact.keys()) {
      for (Profile profile : byKey.apply(key)) {
        if (seen.add(profile.id())) {
          var likeness =
              profile.names().map(name::likenessTo).min(Likeness::compareTo).orElse(Likeness.OTHER);
          candidates.add(new Candidate(profile, By.NAME_AND_COMPANY, likeness));
        }
      }
    }
  }

  private static boolean isMeant(Candidate candidate) {
    return candidate.likeness() != Likeness.OTHER;
  }

  private static Optional<Likeness> likeness(Candidate candidate) {
    return Optional.of(candidate.likeness());
  }

  private static Map<String, Profile> distinct(
      List<Candidate> candidates, Predicate<Candidate> wanted) {
    var people = new LinkedHashMap<String, Profile>();
    candidates.stream()
        .filter(wanted)
        .forEach(one -> people.put(one.profile().id(), one.profile()));
    return people;
  }

  private static Match only(Map<String, Profile> people) {
    return switch (people.size()) {
      case 0 -> new Match.None();
      case 1 -> new Match.Found(people.values().iterator().next());
      default -> new Match.Ambiguous();
    };
  }
}
