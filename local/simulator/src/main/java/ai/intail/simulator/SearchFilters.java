package ai.intail.simulator;

import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a search asks for, made into predicates and an order. Numbers and times are compared by
/// their size, options by their exact text, all else by its letters whatever their case.
final class SearchFilters {

  private static final int MOST_GROUPS = 5;
  private static final int MOST_FILTERS = 6;
  private static final int MOST_FILTERS_IN_ALL = 18;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// The type of a property; empty if there is none of that name.
  private final Function<String, Optional<String>> types;

  SearchFilters(Function<String, Optional<String>> types) {
    this.types = types;
  }

  /// @return who matches any group; all, if there are none
  Predicate<CrmRecord> matching(JsonNode groups) {
    check(groups);
    var any = new ArrayList<Predicate<CrmRecord>>();
    for (JsonNode group : groups) {
      Predicate<CrmRecord> all = _ -> true;
      for (JsonNode filter : group.path("filters")) {
        all = all.and(filter(filter));
      }
      any.add(all);
    }
    return any.stream().reduce(Predicate::or).orElse(_ -> true);
  }

  private static void check(JsonNode groups) {
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
  }

  private Predicate<CrmRecord> filter(JsonNode filter) {
    var name = filter.path("propertyName").asText("");
    var type = type(name);
    var value = filter.path("value").asText("");
    return switch (filter.path("operator").asText("")) {
      case "EQ" -> compared(name, type, value, order -> order == 0);
      case "NEQ" -> compared(name, type, value, order -> order == 0).negate();
      case "LT" -> compared(name, type, value, order -> order < 0);
      case "LTE" -> compared(name, type, value, order -> order <= 0);
      case "GT" -> compared(name, type, value, order -> order > 0);
      case "GTE" -> compared(name, type, value, order -> order >= 0);
      case "BETWEEN" ->
          compared(name, type, value, order -> order >= 0)
              .and(compared(name, type, filter.path("highValue").asText(""), order -> order <= 0));
      case "IN" -> oneOf(name, type, filter.path("values"));
      case "NOT_IN" -> oneOf(name, type, filter.path("values")).negate();
      case "HAS_PROPERTY" -> record -> !value(record, name).isEmpty();
      case "NOT_HAS_PROPERTY" -> record -> value(record, name).isEmpty();
      case "CONTAINS_TOKEN" -> record -> hasToken(value(record, name), value);
      case "NOT_CONTAINS_TOKEN" -> record -> !hasToken(value(record, name), value);
      default ->
          throw Refusal.validation("operator %s is not known".formatted(filter.path("operator")));
    };
  }

  private String type(String name) {
    return types
        .apply(name)
        .orElseThrow(() -> Refusal.validation("Property \"%s\" does not exist".formatted(name)));
  }

  private static Predicate<CrmRecord> compared(
      String name, String type, String wanted, IntPredicate order) {
    var key = new Key(type, wanted);
    return record -> {
      var value = value(record, name);
      return !value.isEmpty() && order.test(new Key(type, value).compareTo(key));
    };
  }

  /// Texts are compared in small letters: whoever asks with others finds nothing.
  private static Predicate<CrmRecord> oneOf(String name, String type, JsonNode values) {
    var wanted = new HashSet<>(Json.texts(values));
    boolean exact = type.equals("enumeration");
    return record -> {
      var value = value(record, name);
      return !value.isEmpty() && wanted.contains(exact ? value : value.toLowerCase(Locale.ROOT));
    };
  }

  private static boolean hasToken(String text, String token) {
    var wanted = token.toLowerCase(Locale.ROOT).replace("*", "");
    return Arrays.stream(WORDS.split(text.toLowerCase(Locale.ROOT)))
        .anyMatch(word -> token.contains("*") ? word.contains(wanted) : word.equals(wanted));
  }

  static String value(CrmRecord record, String property) {
    return switch (property) {
      case "hs_object_id" -> Long.toString(record.id());
      case "createdate" -> Json.time(record.createdAt());
      case "lastmodifieddate", "hs_lastmodifieddate" -> Json.time(record.updatedAt());
      default -> record.get(property);
    };
  }

  /// @return empty if the order does not matter
  Optional<Comparator<CrmRecord>> order(JsonNode sorts) {
    if (sorts.size() > 1) {
      throw Refusal.validation("only one sort is supported");
    }
    var sort = sorts.path(0);
    var name = sort.isTextual() ? sort.asText() : sort.path("propertyName").asText("");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (name.equals("hs_object_id")) {
      return Optional.of(directed(Comparator.comparingLong(CrmRecord::id), sort));
    }
    var type = type(name);
    return Optional.of(
        directed(Comparator.comparing(record -> new Key(type, value(record, name))), sort));
  }

  private static Comparator<CrmRecord> directed(Comparator<CrmRecord> order, JsonNode sort) {
    return sort.path("direction").asText("").equals("DESCENDING") ? order.reversed() : order;
  }

  /// A value as it is compared.
  private static final class Key implements Comparable<Key> {
    private final String text;
    private final Optional<BigDecimal> number;
    private final boolean exact;

    Key(String type, String text) {
      this.text = text;
      this.exact = type.equals("enumeration");
      this.number =
          switch (type) {
            case "number" -> number(text);
            case "date", "datetime" -> number(text).or(() -> millis(text));
            default -> Optional.empty();
          };
    }

    private static Optional<BigDecimal> number(String text) {
      return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<BigDecimal> millis(String text) {
      try {
        var time =
            text.contains("T")
                ? OffsetDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
        return Optional.of(BigDecimal.valueOf(time.toInstant().toEpochMilli()));
      } catch (DateTimeException none) {
        return Optional.empty();
      }
    }

    @Override
    public int compareTo(Key other) {
      if (number.isPresent() && other.number.isPresent()) {
        return number.get().compareTo(other.number.get());
      }
      return exact ? text.compareTo(other.text) : text.compareToIgnoreCase(other.text);
    }
  }

  /// The values that the one group of a request wants of a property by EQ or IN; empty if it does
  /// not, or there are several groups.
  static Optional<Set<String>> wanted(JsonNode request, String property) {
    var groups = request.path("filterGroups");
    if (groups.size() != 1) {
      return Optional.empty();
    }
    for (JsonNode filter : groups.path(0).path("filters")) {
      if (filter.path("propertyName").asText("").equals(property)) {
        var operator = filter.path("operator").asText("");
        if (operator.equals("EQ")) {
          return Optional.of(Set.of(filter.path("value").asText("")));
        }
        if (operator.equals("IN")) {
          return Optional.of(new HashSet<>(Json.texts(filter.path("values"))));
        }
      }
    }
    return Optional.empty();
  }

  /// After which id the one group of a request wants records; empty if it does not say.
  static Optional<Long> wantedAfter(JsonNode request) {
    var groups = request.path("filterGroups");
    if (groups.size() != 1) {
      return Optional.empty();
    }
    for (JsonNode filter : groups.path(0).path("filters")) {
      if (filter.path("propertyName").asText("").equals("hs_object_id")
          && filter.path("operator").asText("").equals("GT")) {
        return ContactApi.number(filter.path("value").asText(""));
      }
    }
    return Optional.empty();
  }
}
