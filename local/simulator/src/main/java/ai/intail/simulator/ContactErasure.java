package ai.intail.simulator;

import ai.intail.simulator.event.HubEvent;
import ai.intail.simulator.event.Origin;

/// What erasing somebody for privacy does to an account.
final class ContactErasure {

  private ContactErasure() {}

  static void of(HubState hub, CrmRecord record, Origin origin) {
    hub.contacts.remove(record.id());
    hub.lists.values().forEach(list -> list.leave(record.id()));
    record.find(ContactStore.EMAIL).ifPresent(hub.contacts::block);
    hub.tell(new HubEvent.ContactErased(hub.id, record.id(), origin));
  }
}
