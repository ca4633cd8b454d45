package ai.intail.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/// The calls on companies: read by id, search.
final class CompaniesApi {

  private final HubState hub;
  private final Search search;

  CompaniesApi(HubState hub, Search search) {
    this.hub = hub;
    this.search = search;
  }

  SimulatedAnswer read(JsonNode request) {
    var names = names(request);
    var answer = Json.object().put("status", "COMPLETE");
    var results = answer.putArray("results");
    int missing = 0;
    for (JsonNode input : request.path("inputs")) {
      var record = hub.companies.get(input.path("id").asLong());
      if (record == null) {
        missing++;
      } else {
        results.add(Records.json(record, names));
      }
    }
    return SimulatedAnswer.json(missing == 0 ? 200 : 207, answer);
  }

  SimulatedAnswer search(JsonNode request, int bodyLength) {
    return search.in(hub.companies.values(), request, bodyLength);
  }

  private static Set<String> names(JsonNode request) {
    var names = new HashSet<String>();
    request.path("properties").forEach(name -> names.add(name.asText()));
    return names;
  }
}
