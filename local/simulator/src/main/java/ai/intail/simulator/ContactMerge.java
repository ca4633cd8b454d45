package ai.intail.simulator;

import ai.intail.simulator.behaviour.Switch.MergedId;
import ai.intail.simulator.event.HubEvent;
import ai.intail.simulator.event.Origin;
import ai.intail.simulator.exchange.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Makes one contact of two. Of each property the newer value stays, and the primary's address; the
/// other's becomes one more address. Whose id is gone leads to the survivor from then on.
final class ContactMerge {

  private static final int MOST_IDENTITIES = 250;

  private final HubState hub;

  ContactMerge(HubState hub) {
    this.hub = hub;
  }

  /// @return who survives
  /// @throws Refusal if there are too many identities
  CrmRecord of(CrmRecord primary, CrmRecord other, Origin origin) {
    var ids = joined(primary, other, HubSpotProperties.MERGED_IDS);
    ids.add(Long.toString(other.id()));
    boolean anew = hub.switches.is(MergedId.NEW);
    if (anew) {
      ids.add(Long.toString(primary.id()));
    }
    if (ids.size() > MOST_IDENTITIES) {
      throw Refusal.of(
          414, "VALIDATION_ERROR", "Cannot have more than 250 identities for one contact");
    }
    var taken = taken(primary, other);
    taken.put(HubSpotProperties.MERGED_IDS, String.join(";", ids));
    var survivor = survivor(primary, other, taken, anew ? hub.nextId() : primary.id());
    hub.tell(
        new HubEvent.ContactsMerged(
            hub.id,
            survivor.id(),
            origin,
            primary.id(),
            merged(primary, other, survivor),
            taken.size()));
    return survivor;
  }

  private CrmRecord survivor(
      CrmRecord primary, CrmRecord other, Map<String, String> taken, long id) {
    hub.contacts.put(other.archived(hub.now()));
    hub.contacts.merged(other.id(), id);
    if (id == primary.id()) {
      var survivor = primary.with(taken, hub.now());
      hub.contacts.put(survivor);
      return survivor;
    }
    hub.contacts.put(primary.archived(hub.now()));
    hub.contacts.merged(primary.id(), id);
    var values = new TreeMap<>(primary.properties());
    values.putAll(taken);
    var survivor = CrmRecord.created(id, primary.createdAt(), values).with(Map.of(), hub.now());
    hub.contacts.put(survivor);
    return survivor;
  }

  private static List<Long> merged(CrmRecord primary, CrmRecord other, CrmRecord survivor) {
    return survivor.id() == primary.id() ? List.of(other.id()) : List.of(primary.id(), other.id());
  }

  private static Map<String, String> taken(CrmRecord primary, CrmRecord other) {
    var taken = new TreeMap<String, String>();
    other.forEach(
        (name, value) -> {
          boolean newer = other.changedAt(name).isAfter(primary.changedAt(name));
          if (primary.get(name).isEmpty() || newer) {
            taken.put(name, value);
          }
        });
    var addresses = joined(primary, other, ContactStore.MORE_EMAILS);
    other.find(ContactStore.EMAIL).ifPresent(addresses::add);
    if (!primary.get(ContactStore.EMAIL).isEmpty()) {
      taken.remove(ContactStore.EMAIL);
      addresses.remove(primary.get(ContactStore.EMAIL));
      taken.put(ContactStore.MORE_EMAILS, String.join(";", addresses));
    }
    return taken;
  }

  private static Set<String> joined(CrmRecord one, CrmRecord other, String name) {
    var all = new LinkedHashSet<String>();
    for (String several : List.of(one.get(name), other.get(name))) {
      all.addAll(List.of(several.split(";", -1)));
    }
    all.remove("");
    return all;
  }
}
