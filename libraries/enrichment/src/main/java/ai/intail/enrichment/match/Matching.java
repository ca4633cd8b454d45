package ai.intail.enrichment.match;

import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.person.PersonName;
import ai.intail.enrichment.profile.Profile;
import ai.intail.enrichment.profile.ProfileKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides among candidates. A LinkedIn page or an address names one person; a name does so
/// together with an employer, unless two people bore it there.
public final class Matching {

  private final Map<ProfileKey, Set<Profile>> byKey = new HashMap<>();

  public Matching(Collection<Profile> candidates) {
    for (Profile candidate : candidates) {
      candidate
          .keys()
          .forEach(key -> byKey.computeIfAbsent(key, _ -> new HashSet<>()).add(candidate));
    }
  }

  public Match match(CrmContact contact) {
    var name = contact.name();
    var byPage = contact.linkedIn().map(ProfileKey::of).stream().toList();
    var byAddress = contact.addresses().stream().map(ProfileKey::of).toList();
    var strong = distinct(List.of(byPage, byAddress), name);
    if (!strong.isEmpty()) {
      return only(strong);
    }
    if (name.isEmpty()) {
      return new Match.None();
    }
    var exact = new LinkedHashMap<String, Profile>();
    var similar = new LinkedHashMap<String, Profile>();
    for (ProfileKey key : contact.keys()) {
      for (Profile candidate : byKey.getOrDefault(key, Set.of())) {
        if (bears(candidate, name.get())) {
          similar.put(candidate.id(), candidate);
          if (bearsExactly(candidate, name.get())) {
            exact.put(candidate.id(), candidate);
          }
        }
      }
    }
    return only(exact.isEmpty() ? similar : exact);
  }

  /// The people whom the strongest key that finds anybody names, unless their name is another.
  private Map<String, Profile> distinct(
      List<? extends Collection<ProfileKey>> keysByStrength, Optional<PersonName> name) {
    for (Collection<ProfileKey> keys : keysByStrength) {
      Map<String, Profile> found =
          keys.stream()
              .flatMap(key -> byKey.getOrDefault(key, Set.of()).stream())
              .filter(candidate -> name.isEmpty() || sharesAName(candidate, name.get()))
              .collect(
                  Collectors.toMap(Profile::id, one -> one, (one, _) -> one, LinkedHashMap::new));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Map.of();
  }

  private static Match only(Map<String, Profile> people) {
    return switch (people.size()) {
      case 0 -> new Match.None();
      case 1 -> new Match.Found(people.values().iterator().next());
      default -> new Match.Ambiguous();
    };
  }

  /// A page or an address belongs to one person, who may have taken another last name: one part
  /// that is the same is enough.
  private static boolean sharesAName(Profile candidate, PersonName name) {
    return candidate
        .names()
        .anyMatch(
            one ->
                one.sameAs(name)
                    || one.firstParts().getFirst().equals(name.firstParts().getFirst())
                    || one.lastParts().getLast().equals(name.lastParts().getLast()));
  }

  private static boolean bears(Profile candidate, PersonName name) {
    return candidate.names().anyMatch(one -> one.sameAs(name));
  }

  private static boolean bearsExactly(Profile candidate, PersonName name) {
    return candidate.names().anyMatch(one -> one.folded().equals(name.folded()));
  }
}
