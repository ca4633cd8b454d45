package ai.intail.simulator;

import ai.intail.simulator.HubState.CrmRecord;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/// How a record looks in an answer.
final class Records {

  private Records() {}

  /// @param names of properties asked for; unknown ones are passed over, empty ones come as null
  static ObjectNode json(CrmRecord record, Set<String> names) {
    var json = Json.object().put("id", Long.toString(record.id));
    var properties = json.putObject("properties");
    var all = new HashSet<>(names.isEmpty() ? HubSpotProperties.DEFAULTS : names);
    for (String name : all) {
      var value = record.get(name);
      if (value.isEmpty()) {
        properties.putNull(name);
      } else {
        properties.put(name, value);
      }
    }
    properties.put("hs_object_id", Long.toString(record.id));
    properties.put("createdate", Json.time(record.createdAt));
    properties.put("lastmodifieddate", Json.time(record.updatedAt));
    return json.put("createdAt", Json.time(record.createdAt))
        .put("updatedAt", Json.time(record.updatedAt))
        .put("archived", record.archived);
  }
}
