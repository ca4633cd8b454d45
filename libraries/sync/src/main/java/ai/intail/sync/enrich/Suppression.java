package ai.intail.sync.enrich;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// People who opted out, and contacts that were erased: they are never looked up. Thread-safe.
public interface Suppression {

  /// The end of what never ends.
  Instant FOR_GOOD = Instant.MAX;

  /// Those of `people` who opted out, by contact id or by the digest of an address.
  Set<ContactId> optedOut(HubId hub, Collection<Person> people);

  void add(HubId hub, Person person);

  /// Notes that a contact is erased, before anything of it is. An earlier note that lasts longer
  /// stands.
  ///
  /// @param until when it may be looked up again, to the second; [#FOR_GOOD] is never
  void erase(HubId hub, ContactId contact, Instant until);

  /// Those of `contacts` that are erased at `now`, and until when: at [#FOR_GOOD] or before.
  Map<ContactId, Instant> erased(HubId hub, Collection<ContactId> contacts, Instant now);

  /// @param addressDigests keyed digests of the person's addresses; the addresses themselves are
  ///   stored nowhere
  record Person(ContactId contact, Set<String> addressDigests) {

    public Person {
      addressDigests = Set.copyOf(addressDigests);
    }
  }
}
