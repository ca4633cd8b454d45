package ai.intail.sync.erase;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import java.util.List;
import java.util.Optional;

/// Which records were merged into which. Thread-safe.
public interface Merges {

  /// Notes a merge; noted again, the last one stands.
  void note(HubId hub, ContactId merged, ContactId into);

  /// The record into which a contact was merged.
  Optional<ContactId> survivorOf(HubId hub, ContactId merged);

  /// The records that were merged into a contact.
  List<ContactId> mergedInto(HubId hub, ContactId survivor);

  /// Forgets what was merged into a contact, and into what it was merged itself.
  void forget(HubId hub, ContactId contact);
}
