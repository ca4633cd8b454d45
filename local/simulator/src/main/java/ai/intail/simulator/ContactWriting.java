package ai.intail.simulator;

import ai.intail.simulator.HubState.CrmRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Writes contacts: values are checked, and every write that takes effect is recorded.
final class ContactWriting {

  private final HubState hub;
  private final ValueRules rules;

  ContactWriting(HubState hub) {
    this.hub = hub;
    this.rules = new ValueRules(hub);
  }

  /// @throws Refusal for the first bad value
  void check(JsonNode input, Optional<CrmRecord> record) {
    rules.checked(values(input), record);
  }

  /// @return the names of what was written
  Set<String> update(CrmRecord record, JsonNode input) {
    var values = rules.checked(values(input), Optional.of(record));
    record(WriteRecord.Kind.CONTACT_UPDATED, record, hub.set(record, values));
    return values.keySet();
  }

  CrmRecord create(JsonNode input) {
    var values = rules.checked(values(input), Optional.empty());
    boolean named =
        values.keySet().stream().anyMatch(Set.of("email", "firstname", "lastname")::contains);
    if (!named) {
      throw Refusal.validation("One of email, firstname or lastname is required");
    }
    var record = new CrmRecord(hub.nextId(), hub.clock.instant());
    hub.contacts.put(record.id, record);
    record(WriteRecord.Kind.CONTACT_CREATED, record, hub.set(record, values));
    return record;
  }

  void archive(CrmRecord record) {
    record.archived = true;
    record(WriteRecord.Kind.CONTACT_ARCHIVED, record, Map.of());
  }

  void record(WriteRecord.Kind kind, CrmRecord record, Map<String, WriteRecord.Change> changes) {
    hub.writes.add(
        new WriteRecord(
            hub.clock.instant(),
            kind,
            Long.toString(record.id),
            new TreeMap<>(changes),
            hub.caller));
  }

  /// Null values are passed over; numbers and booleans are taken as text.
  static Map<String, String> values(JsonNode input) {
    var values = new HashMap<String, String>();
    input
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (!property.getValue().isNull()) {
                values.put(property.getKey(), property.getValue().asText());
              }
            });
    return values;
  }
}
