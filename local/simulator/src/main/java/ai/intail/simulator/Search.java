package ai.intail.simulator;

import ai.intail.simulator.HubState.CrmRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Searches records as HubSpot does: groups of filters, one sort, an offset, an index that lags.
final class Search {

  private static final int LONGEST_BODY = 3_000;
  private static final int MOST_GROUPS = 5;
  private static final int MOST_FILTERS = 6;
  private static final int MOST_FILTERS_IN_ALL = 18;
  private static final int MOST_RESULTS = 10_000;
  private static final int PAGE = 10;
  private static final int LARGEST_PAGE = 200;

  private final HubState hub;
  private final Duration lag;

  Search(HubState hub, Duration lag) {
    this.hub = hub;
    this.lag = lag;
  }

  SimulatedAnswer in(Collection<CrmRecord> records, JsonNode request, int bodyLength) {
    check(request, bodyLength);
    int offset = offset(request);
    int limit = request.path("limit").asInt(PAGE);
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Refusal.validation("limit must be between 1 and " + LARGEST_PAGE);
    }
    if (offset + limit > MOST_RESULTS) {
      throw Refusal.of(400, "", "There was a problem with the request.");
    }
    var indexed = hub.clock.instant().minus(lag);
    var found = found(records, request, indexed);
    var page = found.stream().skip(offset).limit(limit).toList();
    var answer = Json.object().put("total", found.size());
    var results = answer.putArray("results");
    var names = names(request);
    page.forEach(record -> results.add(Records.json(record, names)));
    if (offset + page.size() < found.size()) {
      answer
          .putObject("paging")
          .putObject("next")
          .put("after", Integer.toString(offset + page.size()));
    }
    return SimulatedAnswer.json(200, answer);
  }

  private static void check(JsonNode request, int bodyLength) {
    if (bodyLength > LONGEST_BODY) {
      throw Refusal.validation("the request body is longer than 3000 characters");
    }
    var groups = request.path("filterGroups");
    int filters = 0;
    for (JsonNode group : groups) {
      filters += group.path("filters").size();
      if (group.path("filters").size() > MOST_FILTERS) {
        throw Refusal.validation("a filter group takes up to 6 filters");
      }
    }
    if (groups.size() > MOST_GROUPS || filters > MOST_FILTERS_IN_ALL) {
      throw Refusal.validation("a search takes up to 5 filter groups and 18 filters");
    }
    if (request.path("sorts").size() > 1) {
      throw Refusal.validation("only one sort is supported");
    }
  }

  private static int offset(JsonNode request) {
    var after = request.path("after").asText("0");
    if (!after.matches("\\d{0,9}")) {
      throw Refusal.validation("after must be a number");
    }
    return after.isEmpty() ? 0 : Integer.parseInt(after);
  }

  private static List<CrmRecord> found(
      Collection<CrmRecord> records, JsonNode request, Instant indexed) {
    var query = request.path("query").asText("").toLowerCase(Locale.ROOT);
    var found =
        records.stream()
            .filter(record -> !record.archived && !record.updatedAt.isAfter(indexed))
            .filter(record -> query.isEmpty() || mentions(record, query))
            .filter(record -> matchesAnyGroup(record, request.path("filterGroups")));
    var sort = request.path("sorts").path(0);
    if (sort.isMissingNode()) {
      return found.toList();
    }
    var property = sort.isTextual() ? sort.asText() : sort.path("propertyName").asText();
    Comparator<CrmRecord> order =
        (one, other) -> compare(value(one, property), value(other, property));
    boolean descending = sort.path("direction").asText("").equals("DESCENDING");
    return found.sorted(descending ? order.reversed() : order).toList();
  }

  private static boolean mentions(CrmRecord record, String query) {
    return List.of("email", "firstname", "lastname", "name", "domain", "phone").stream()
        .anyMatch(name -> record.get(name).toLowerCase(Locale.ROOT).contains(query));
  }

  private static boolean matchesAnyGroup(CrmRecord record, JsonNode groups) {
    return groups.isEmpty()
        || StreamSupport.stream(groups.spliterator(), false)
            .anyMatch(
                group ->
                    StreamSupport.stream(group.path("filters").spliterator(), false)
                        .allMatch(filter -> matches(record, filter)));
  }

  private static boolean matches(CrmRecord record, JsonNode filter) {
    var actual = value(record, filter.path("propertyName").asText());
    var value = filter.path("value").asText("");
    boolean stands = !actual.isEmpty();
    return switch (filter.path("operator").asText()) {
      case "EQ" -> stands && compare(actual, value) == 0;
      case "NEQ" -> compare(actual, value) != 0;
      case "LT" -> stands && compare(actual, value) < 0;
      case "LTE" -> stands && compare(actual, value) <= 0;
      case "GT" -> stands && compare(actual, value) > 0;
      case "GTE" -> stands && compare(actual, value) >= 0;
      case "BETWEEN" ->
          stands
              && compare(actual, value) >= 0
              && compare(actual, filter.path("highValue").asText()) <= 0;
      case "IN" -> stands && values(filter).contains(actual.toLowerCase(Locale.ROOT));
      case "NOT_IN" -> !values(filter).contains(actual.toLowerCase(Locale.ROOT));
      case "HAS_PROPERTY" -> stands;
      case "NOT_HAS_PROPERTY" -> !stands;
      case "CONTAINS_TOKEN" -> hasToken(actual, value);
      case "NOT_CONTAINS_TOKEN" -> !hasToken(actual, value);
      default -> throw Refusal.validation("the operator is not known");
    };
  }

  private static String value(CrmRecord record, String property) {
    return switch (property) {
      case "hs_object_id" -> Long.toString(record.id);
      case "createdate" -> Long.toString(record.createdAt.toEpochMilli());
      case "lastmodifieddate", "hs_lastmodifieddate" ->
          Long.toString(record.updatedAt.toEpochMilli());
      default -> record.get(property);
    };
  }

  private static Set<String> values(JsonNode filter) {
    Set<String> values = new HashSet<>();
    filter.path("values").forEach(value -> values.add(value.asText().toLowerCase(Locale.ROOT)));
    return values;
  }

  private static boolean hasToken(String text, String token) {
    var wanted = token.toLowerCase(Locale.ROOT).replace("*", "");
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .anyMatch(word -> token.contains("*") ? word.contains(wanted) : word.equals(wanted));
  }

  /// Numbers by their size, all else by its letters, whatever their case.
  private static int compare(String one, String other) {
    var number = number(one);
    var against = number(other);
    return number.isPresent() && against.isPresent()
        ? number.get().compareTo(against.get())
        : one.compareToIgnoreCase(other);
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?\\d{1,30}(\\.\\d{1,30})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static Set<String> names(JsonNode request) {
    var names = new HashSet<String>();
    request.path("properties").forEach(name -> names.add(name.asText()));
    return names;
  }
}
