package ai.intail.hubspot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads HubSpot's JSON tolerantly: unknown fields are passed over, null is absent, ids are text or
/// numbers.
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .build())
          .build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }

  static JsonNode read(byte[] body) {
    try {
      var node = MAPPER.readTree(body);
      if (node.isObject()) {
        return node;
      }
    } catch (IOException unreadable) {
      throw new MalformedAnswerException("it is no JSON");
    }
    throw new MalformedAnswerException("it is no JSON object");
  }

  /// For answers that say no: their body may be a web page.
  static JsonNode readLeniently(byte[] body) {
    try {
      var node = MAPPER.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (IOException noJson) {
      return MissingNode.getInstance();
    }
  }

  static Optional<String> text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  /// @throws MalformedAnswerException if there is none: an answer without results is not one that
  ///   says there are none
  static JsonNode requiredArray(JsonNode node, String field) {
    var array = node.path(field);
    if (!array.isArray()) {
      throw new MalformedAnswerException("it lacks the array " + field);
    }
    return array;
  }

  /// The texts of an array, or the one that stands where an array should; others are passed over.
  static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    for (JsonNode one : array.isArray() ? array : List.of(array)) {
      if (one.isValueNode() && !one.isNull() && !one.asText().isEmpty()) {
        texts.add(one.asText());
      }
    }
    return List.copyOf(texts);
  }

  static String requiredText(JsonNode node, String field) {
    return text(node, field).orElseThrow(() -> new MalformedAnswerException("it lacks " + field));
  }

  static long requiredNumber(JsonNode node, String field) {
    return number(node, field)
        .orElseThrow(() -> new MalformedAnswerException("it lacks the number " + field));
  }

  /// Where what cannot be read is as good as missing.
  static Optional<Long> numberIfAny(JsonNode node, String field) {
    try {
      return number(node, field);
    } catch (MalformedAnswerException noNumber) {
      return Optional.empty();
    }
  }

  /// Where what cannot be read is as good as missing.
  static Optional<Instant> instantIfAny(JsonNode node, String field) {
    try {
      return instant(node, field);
    } catch (MalformedAnswerException noTime) {
      return Optional.empty();
    }
  }

  static Optional<Long> number(JsonNode node, String field) {
    try {
      return text(node, field).map(Digits::parse);
    } catch (IllegalArgumentException noNumber) {
      throw new MalformedAnswerException(field + " is no number");
    }
  }

  static Optional<Instant> instant(JsonNode node, String field) {
    return text(node, field).map(text -> instant(text, field));
  }

  private static Instant instant(String text, String field) {
    try {
      return Digits.areAll(text)
          ? Instant.ofEpochMilli(Long.parseLong(text))
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException | NumberFormatException noTime) {
      throw new MalformedAnswerException(field + " is no time");
    }
  }

  static Optional<String> nextPage(JsonNode page) {
    return text(page.path("paging").path("next"), "after");
  }
}
