package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the batch calls of all CRM records have in common.
final class Records {

  /// Most inputs HubSpot takes in one batch.
  static final int BATCH_LIMIT = 100;

  private Records() {}

  static ObjectNode readRequest(
      Collection<String> ids, Collection<String> properties, Optional<String> idProperty) {
    var request = Json.object();
    var inputs = request.putArray("inputs");
    ids.forEach(id -> inputs.addObject().put("id", id));
    var names = request.putArray("properties");
    properties.forEach(names::add);
    request.putArray("propertiesWithHistory");
    idProperty.ifPresent(name -> request.put("idProperty", name));
    return request;
  }

  /// The values of a record; null and empty ones are left out.
  static Map<String, String> properties(JsonNode record) {
    var properties = new HashMap<String, String>();
    record
        .path("properties")
        .properties()
        .forEach(
            property -> {
              var value = property.getValue();
              if (!value.isNull() && !value.asText().isEmpty()) {
                properties.put(property.getKey(), value.asText());
              }
            });
    return properties;
  }

  static <T> List<List<T>> batches(Collection<T> all) {
    var distinct = List.copyOf(new java.util.LinkedHashSet<>(all));
    var batches = new ArrayList<List<T>>();
    for (int i = 0; i < distinct.size(); i += BATCH_LIMIT) {
      batches.add(distinct.subList(i, Math.min(i + BATCH_LIMIT, distinct.size())));
    }
    return batches;
  }
}
