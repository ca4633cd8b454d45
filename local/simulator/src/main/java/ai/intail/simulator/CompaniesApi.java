package ai.intail.simulator;

import ai.intail.simulator.HubState.CrmRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The calls on companies: read by id, search by domain.
final class CompaniesApi {

  private static final int LONGEST_BODY = 3_000;

  private final HubState hub;
  private final Duration searchLag;

  CompaniesApi(HubState hub, Duration searchLag) {
    this.hub = hub;
    this.searchLag = searchLag;
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

  /// Knows EQ and IN on one property; what was written a moment ago is not found yet.
  SimulatedAnswer search(JsonNode request, int bodyLength) {
    if (bodyLength > LONGEST_BODY) {
      throw Refusal.validation("the request body is too long");
    }
    var filter = request.path("filterGroups").path(0).path("filters").path(0);
    var property = filter.path("propertyName").asText();
    Set<String> wanted = new HashSet<>();
    filter.path("values").forEach(value -> wanted.add(value.asText().toLowerCase(Locale.ROOT)));
    if (filter.has("value")) {
      wanted.add(filter.path("value").asText().toLowerCase(Locale.ROOT));
    }
    var seen = hub.clock.instant().minus(searchLag);
    List<CrmRecord> found =
        hub.companies.values().stream()
            .filter(record -> !record.archived && !record.updatedAt.isAfter(seen))
            .filter(record -> wanted.contains(record.get(property).toLowerCase(Locale.ROOT)))
            .toList();
    int offset = request.path("after").asInt(0);
    int limit = Math.min(request.path("limit").asInt(10), 200);
    var page = found.stream().skip(offset).limit(limit).toList();
    var answer = Json.object().put("total", found.size());
    var results = answer.putArray("results");
    page.forEach(record -> results.add(Records.json(record, names(request))));
    if (offset + page.size() < found.size()) {
      answer
          .putObject("paging")
          .putObject("next")
          .put("after", Integer.toString(offset + page.size()));
    }
    return SimulatedAnswer.json(200, answer);
  }

  private static Set<String> names(JsonNode request) {
    var names = new HashSet<String>();
    request.path("properties").forEach(name -> names.add(name.asText()));
    return names;
  }
}
