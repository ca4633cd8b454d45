package ai.intail.simulator.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// JSON as HubSpot writes it.
public final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }

  /// @throws Refusal as HubSpot refuses what is no JSON: 400, without a category
  public static JsonNode read(byte[] body) {
    try {
      var node = MAPPER.readTree(body);
      if (node != null && !node.isMissingNode()) {
        return node;
      }
    } catch (JsonProcessingException malformed) {
      var at = malformed.getLocation();
      throw noJson(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    } catch (IOException unreadable) {
      throw noJson(1, 1);
    }
    throw noJson(1, 0);
  }

  private static Refusal noJson(int line, int column) {
    return Refusal.of(400, "", "Invalid input JSON on line %d, column %d".formatted(line, column));
  }

  /// ISO 8601 with milliseconds.
  public static String time(Instant instant) {
    var text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
    return text.contains(".") ? text : text.replace("Z", ".000Z");
  }

  /// The elements of an array as text; none if it is no array.
  public static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  /// A whole number of a body.
  ///
  /// @throws Refusal if it is there and none, or not between the bounds
  public static int number(JsonNode body, String name, int usual, int least, int most) {
    var node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return usual;
    }
    long number =
        node.asText().matches("-?\\d{1,12}") ? Long.parseLong(node.asText()) : Long.MIN_VALUE;
    if (number < least || number > most) {
      throw Refusal.validation("%s must be between %d and %d".formatted(name, least, most));
    }
    return (int) number;
  }

  /// An instant of a body, as ISO 8601.
  ///
  /// @throws Refusal if it is none
  public static Instant instant(JsonNode body, String name) {
    try {
      return Instant.parse(body.path(name).asText());
    } catch (DateTimeException none) {
      throw Refusal.validation(name + " takes a time such as 2026-06-30T12:00:00Z");
    }
  }
}
