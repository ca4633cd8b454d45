package ai.intail.simulator;

import ai.intail.simulator.behaviour.Switch.EmptyValues;
import ai.intail.simulator.exchange.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// How the records of one type look in an answer.
final class Records {

  private final HubState hub;
  private final String type;
  private final String modified;
  private final Set<String> defaults;

  private Records(HubState hub, String type, String modified, Set<String> defaults) {
    this.hub = hub;
    this.type = type;
    this.modified = modified;
    this.defaults = defaults;
  }

  static Records ofContacts(HubState hub) {
    return new Records(hub, "0-1", "lastmodifieddate", HubSpotProperties.CONTACT_DEFAULTS);
  }

  static Records ofCompanies(HubState hub) {
    return new Records(hub, "0-2", "hs_lastmodifieddate", HubSpotProperties.COMPANY_DEFAULTS);
  }

  /// With what comes where nothing was asked for.
  ObjectNode json(CrmRecord record) {
    return json(record, Set.of());
  }

  /// @param names of properties asked for; unknown ones are passed over
  ObjectNode json(CrmRecord record, Set<String> names) {
    var id = Long.toString(record.id());
    var created = Json.time(record.createdAt());
    var updated = Json.time(record.updatedAt());
    var json = Json.object().put("id", id);
    var properties = json.putObject("properties");
    for (String name : names.isEmpty() ? defaults : names) {
      var value = record.get(name);
      if (!value.isEmpty()) {
        properties.put(name, value);
      } else if (isKnown(name) && !hub.switches.is(EmptyValues.LEFT_OUT)) {
        properties.putNull(name);
      }
    }
    properties.put("hs_object_id", id).put("createdate", created).put(modified, updated);
    json.put("createdAt", created)
        .put("updatedAt", updated)
        .put("archived", !record.isLive())
        .put("url", url(id));
    return record.isLive() ? json : json.put("archivedAt", updated);
  }

  private boolean isKnown(String name) {
    return type.equals("0-2") || hub.properties.has(name);
  }

  private String url(String id) {
    return "https://%s/contacts/%d/record/%s/%s".formatted(hub.region.uiDomain(), hub.id, type, id);
  }

  /// Of each value only the last version is kept.
  ///
  /// @param names of properties whose history was asked for; none for no history
  ObjectNode json(CrmRecord record, Set<String> names, Set<String> history) {
    var json = json(record, names);
    if (!history.isEmpty()) {
      var versions = json.putObject("propertiesWithHistory");
      for (String name : history) {
        record
            .find(name)
            .ifPresent(
                value ->
                    versions
                        .putArray(name)
                        .addObject()
                        .put("value", value)
                        .put("timestamp", Json.time(record.changedAt(name)))
                        .put("sourceType", "INTEGRATION"));
      }
    }
    return json;
  }
}
