package ai.intail.simulator.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parameters of a query or a form, in its order. One that is repeated is as good as one whose
/// values stand in a row, separated by commas.
public final class Parameters {

  private static final String NUMBER = "\\d{1,18}";

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /// @throws Refusal if an escape is malformed
  public static Parameters of(String text) {
    var values = new LinkedHashMap<String, String>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.merge(
            decoded(pair.substring(0, equals)),
            decoded(pair.substring(equals + 1)),
            (one, other) -> one + "," + other);
      }
    }
    return new Parameters(values);
  }

  public static Parameters none() {
    return new Parameters(Map.of());
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.validation("a parameter holds a malformed escape");
    }
  }

  public Map<String, String> all() {
    return values;
  }

  /// @return empty if it is not there
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// Whether it reads `true`.
  public boolean has(String name) {
    return get(name).equals("true");
  }

  /// A list that is separated by commas.
  public Set<String> names(String name) {
    var text = get(name);
    return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(",", -1)));
  }

  /// @throws Refusal if it is there and no whole number
  public Optional<Long> number(String name) {
    return find(name)
        .filter(text -> !text.isEmpty())
        .map(
            text -> {
              if (!text.matches(NUMBER)) {
                throw Refusal.validation(name + " must be a number");
              }
              return Long.parseLong(text);
            });
  }

  /// How many results a page has.
  ///
  /// @throws Refusal if it is there and not from 1 to the most
  public int limit(int usual, int most) {
    long limit = number("limit").orElse((long) usual);
    if (limit < 1 || limit > most) {
      throw Refusal.validation("limit must be between 1 and " + most);
    }
    return (int) limit;
  }
}
