package ai.intail.simulator;

import ai.intail.simulator.WriteRecord.Kind;
import ai.intail.simulator.event.HubEvent;
import ai.intail.simulator.event.Origin;
import ai.intail.simulator.exchange.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Writes contacts for the API: values are checked, every write that takes effect is recorded, and
/// whoever listens is told.
final class ContactWriting {

  private static final Set<String> ONE_OF = Set.of("email", "firstname", "lastname");

  private final HubState hub;
  private final ValueRules rules;

  ContactWriting(HubState hub) {
    this.hub = hub;
    this.rules = new ValueRules(hub);
  }

  /// @throws Refusal if the values cannot be written
  void checkUpdate(CrmRecord record, JsonNode input, Claims claims) {
    rules.checked(values(input), Optional.of(record), claims);
  }

  /// @throws Refusal if the values cannot be written
  Map<String, String> checkCreate(JsonNode input, Claims claims) {
    var values = rules.checked(values(input), Optional.empty(), claims);
    if (values.keySet().stream().noneMatch(ONE_OF::contains)) {
      throw Refusal.validation("One of email, firstname or lastname is required");
    }
    return values;
  }

  /// @return the record as it stands then
  CrmRecord update(CrmRecord record, JsonNode input) {
    var values = rules.checked(values(input), Optional.of(record), new Claims());
    return put(record, values);
  }

  private CrmRecord put(CrmRecord record, Map<String, String> values) {
    var written = record.with(values, hub.now());
    hub.contacts.put(written);
    hub.writes.add(hub.now(), Kind.CONTACT_UPDATED, record, values, hub.caller);
    changed(record, values).ifPresent(hub::tell);
    return written;
  }

  private Optional<HubEvent> changed(CrmRecord before, Map<String, String> values) {
    var changes = new TreeMap<>(values);
    changes.entrySet().removeIf(one -> before.get(one.getKey()).equals(one.getValue()));
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new HubEvent.ContactChanged(hub.id, before.id(), Origin.APP, changes));
  }

  CrmRecord create(JsonNode input) {
    var values = checkCreate(input, new Claims());
    var record = CrmRecord.created(hub.nextId(), hub.now(), values);
    hub.contacts.put(record);
    var nothing = CrmRecord.created(record.id(), hub.now(), Map.of());
    hub.writes.add(hub.now(), Kind.CONTACT_CREATED, nothing, values, hub.caller);
    hub.tell(new HubEvent.ContactCreated(hub.id, record.id(), Origin.APP));
    return record;
  }

  void archive(CrmRecord record) {
    hub.contacts.put(record.archived(hub.now()));
    recordArchived(record);
    hub.tell(new HubEvent.ContactDeleted(hub.id, record.id(), Origin.APP));
  }

  /// Nothing of the person stays, and the address never comes back.
  void erase(CrmRecord record) {
    ContactErasure.of(hub, record, Origin.APP);
    recordArchived(record);
  }

  private void recordArchived(CrmRecord record) {
    hub.writes.add(hub.now(), Kind.CONTACT_ARCHIVED, Long.toString(record.id()), hub.caller);
  }

  /// Null values are passed over; numbers and booleans are taken as text.
  ///
  /// @throws Refusal if `properties` is no object, or a value is neither
  static Map<String, String> values(JsonNode input) {
    var properties = input.path("properties");
    if (!properties.isMissingNode() && !properties.isNull() && !properties.isObject()) {
      throw Refusal.of(400, "", "Invalid input JSON on line 1, column 1: properties is no object");
    }
    var values = new HashMap<String, String>();
    for (var property : properties.properties()) {
      if (property.getValue().isContainerNode()) {
        throw Refusal.of(
            400, "", "Invalid input JSON on line 1, column 1: a property takes one value");
      }
      if (!property.getValue().isNull()) {
        values.put(property.getKey(), property.getValue().asText());
      }
    }
    return values;
  }
}
