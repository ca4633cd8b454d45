package ai.intail.sync.enrich;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import java.util.Collection;
import java.util.Set;

/// People who opted out: they are never looked up. Thread-safe.
public interface Suppression {

  /// Those of `people` who opted out, by contact id or by the digest of an address.
  Set<ContactId> optedOut(HubId hub, Collection<Person> people);

  void add(HubId hub, Person person);

  /// @param addressDigests keyed digests of the person's addresses; the addresses themselves are
  ///   stored nowhere
  record Person(ContactId contact, Set<String> addressDigests) {
    public Person {
      addressDigests = Set.copyOf(addressDigests);
    }
  }
}
