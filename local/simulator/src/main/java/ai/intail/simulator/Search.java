package ai.intail.simulator;

import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Searches records as HubSpot does: groups of filters, one sort, an offset, an index that lags.
final class Search {

  private static final int LONGEST_BODY = 3_000;
  private static final int MOST_RESULTS = 10_000;
  private static final int PAGE = 10;
  private static final int LARGEST_PAGE = 200;

  private static final List<String> QUERIED =
      List.of("email", "firstname", "lastname", "name", "domain", "phone", "company");

  private final Records records;
  private final SearchFilters filters;
  private final Function<JsonNode, Stream<CrmRecord>> candidates;

  /// @param candidates as the index has them, those of a request that may match among them, by id
  Search(Records records, SearchFilters filters, Function<JsonNode, Stream<CrmRecord>> candidates) {
    this.records = records;
    this.filters = filters;
    this.candidates = candidates;
  }

  SimulatedAnswer answer(JsonNode request, int bodyLength) {
    if (bodyLength > LONGEST_BODY) {
      throw Refusal.validation("the request body is longer than 3000 characters");
    }
    int offset = Json.number(request, "after", 0, 0, Integer.MAX_VALUE);
    int limit = Json.number(request, "limit", PAGE, 1, LARGEST_PAGE);
    if ((long) offset + limit > MOST_RESULTS) {
      throw Refusal.of(400, "", "There was a problem with the request.");
    }
    var found = found(request);
    var page =
        found.subList(Math.min(offset, found.size()), Math.min(offset + limit, found.size()));
    var answer = Json.object().put("total", found.size());
    var results = answer.putArray("results");
    Set<String> names = new HashSet<>(Json.texts(request.path("properties")));
    page.forEach(record -> results.add(records.json(record, names)));
    if (!page.isEmpty() && offset + page.size() < found.size()) {
      answer
          .putObject("paging")
          .putObject("next")
          .put("after", Integer.toString(offset + page.size()));
    }
    return SimulatedAnswer.json(200, answer);
  }

  private List<CrmRecord> found(JsonNode request) {
    Predicate<CrmRecord> wanted = filters.matching(request.path("filterGroups"));
    var query = request.path("query").asText("").toLowerCase(Locale.ROOT);
    if (!query.isEmpty()) {
      wanted = wanted.and(record -> mentions(record, query));
    }
    var order = filters.order(request.path("sorts"));
    var found = candidates.apply(request).filter(wanted);
    return order.map(found::sorted).orElse(found).toList();
  }

  private static boolean mentions(CrmRecord record, String query) {
    return QUERIED.stream()
        .anyMatch(name -> record.get(name).toLowerCase(Locale.ROOT).contains(query));
  }
}
