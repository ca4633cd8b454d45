package ai.intail.sync.memory;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.Suppression;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// People by hub.
public final class InMemorySuppression implements Suppression {

  private record Kept(Set<ContactId> contacts, Set<String> digests) {
    private Kept() {
      this(new HashSet<>(), new HashSet<>());
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
}
