package ai.intail.sync.memory;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.Suppression;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// People by hub.
public final class InMemorySuppression implements Suppression {

  private record Kept(
      Set<ContactId> contacts, Set<String> digests, Map<ContactId, Instant> erased) {
    private Kept() {
      this(new HashSet<>(), new HashSet<>(), new HashMap<>());
    }
  }

  private final Map<HubId, Kept> people = new HashMap<>();

  @Override
  public synchronized Set<ContactId> optedOut(HubId hub, Collection<Person> asked) {
    var kept = people.getOrDefault(hub, new Kept());
    return asked.stream()
        .filter(
            person ->
                kept.contacts().contains(person.contact())
                    || person.addressDigests().stream().anyMatch(kept.digests()::contains))
        .map(Person::contact)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized void add(HubId hub, Person person) {
    var kept = people.computeIfAbsent(hub, _ -> new Kept());
    kept.contacts().add(person.contact());
    kept.digests().addAll(person.addressDigests());
  }

  @Override
  public synchronized void erase(HubId hub, ContactId contact, Instant until) {
    var end = until.equals(FOR_GOOD) ? until : until.truncatedTo(ChronoUnit.SECONDS);
    people
        .computeIfAbsent(hub, _ -> new Kept())
        .erased()
        .merge(contact, end, (one, other) -> one.isAfter(other) ? one : other);
  }

  @Override
  public synchronized Map<ContactId, Instant> erased(
      HubId hub, Collection<ContactId> contacts, Instant now) {
    var found = new HashMap<ContactId, Instant>();
    people
        .getOrDefault(hub, new Kept())
        .erased()
        .forEach(
            (contact, until) -> {
              if (contacts.contains(contact) && until.isAfter(now)) {
                found.put(contact, until);
              }
            });
    return found;
  }

  synchronized long forget(HubId hub) {
    var kept = people.remove(hub);
    return kept == null
        ? 0
        : (long) kept.contacts().size() + kept.digests().size() + kept.erased().size();
  }
}
