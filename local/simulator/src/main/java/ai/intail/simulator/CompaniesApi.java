package ai.intail.simulator;

import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// The calls on companies: read by id, search. A search for `domain` does not see the further ones
/// in `hs_additional_domains`.
final class CompaniesApi {

  /// All others are text.
  private static final Map<String, String> TYPES =
      Map.of(
          "hs_object_id", "number",
          "createdate", "datetime",
          "hs_lastmodifieddate", "datetime",
          "numberofemployees", "number",
          "annualrevenue", "number");

  private final HubState hub;
  private final Records records;
  private final Search search;
  private final Random random;

  CompaniesApi(HubState hub, long seed) {
    this.hub = hub;
    this.records = Records.ofCompanies(hub);
    this.search =
        new Search(
            records,
            new SearchFilters(name -> Optional.of(TYPES.getOrDefault(name, "string"))),
            _ -> hub.companies.searchable());
    this.random = new Random(seed);
  }

  SimulatedAnswer read(JsonNode request) {
    var names = new HashSet<>(Json.texts(request.path("properties")));
    var answer = new BatchAnswer(hub.now(), random);
    for (JsonNode input : BatchAnswer.inputs(request, 100)) {
      var id = input.path("id").asText("");
      ContactApi.number(id)
          .flatMap(hub.companies::live)
          .ifPresentOrElse(
              record -> answer.add(records.json(record, names)),
              () -> answer.missing(id, "COMPANY"));
    }
    return answer.finished(200);
  }

  SimulatedAnswer search(JsonNode request, int bodyLength) {
    return search.answer(request, bodyLength);
  }
}
