package ai.intail.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One item of a table: its key, the attributes that conditions and indexes look at, and a JSON
/// document with the rest.
final class Item {

  static final String PK = "pk";
  static final String SK = "sk";
  static final String DOCUMENT = "doc";

  /// Unix seconds; DynamoDB deletes what is past, some day.
  static final String EXPIRES = "expires";

  private final Map<String, AttributeValue> attributes;

  private Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  static Item of(Map<String, AttributeValue> attributes) {
    return new Item(new HashMap<>(attributes));
  }

  static Item keyed(String pk, String sk) {
    return new Item(new HashMap<>(key(pk, sk)));
  }

  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of(PK, text(pk), SK, text(sk));
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  static Instant ofMicros(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
  }

  /// Text that sorts by time.
  static String sortable(Instant at) {
    return "%020d".formatted(Math.max(0, at.toEpochMilli()));
  }

  Item with(String name, String value) {
    attributes.put(name, text(value));
    return this;
  }

  Item with(String name, long value) {
    attributes.put(name, number(value));
    return this;
  }

  Item document(JsonNode document) {
    return with(DOCUMENT, Json.write(document));
  }

  Map<String, AttributeValue> attributes() {
    return Collections.unmodifiableMap(attributes);
  }

  String pk() {
    return required(PK);
  }

  String sk() {
    return required(SK);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  String required(String name) {
    return get(name)
        .orElseThrow(() -> new IllegalStateException("an item lacks the attribute " + name));
  }

  Optional<Long> number(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::n).map(Long::parseLong);
  }

  JsonNode document() {
    return Json.read(required(DOCUMENT));
  }
}
