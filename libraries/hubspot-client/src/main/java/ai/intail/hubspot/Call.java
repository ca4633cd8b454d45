package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// One call of the API, before it is authorised and sent.
///
/// @param repeatable whether a call may be sent again when its answer was lost
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Call(
    CallKind kind,
    String method,
    String path,
    Optional<String> contentType,
    byte[] body,
    Repeat repeatable) {

  /// What to do when an answer was lost.
  enum Repeat {
    ALWAYS,
    IF_NOT_TAKEN_UP
  }

  static Call get(CallKind kind, String path) {
    return new Call(kind, "GET", path, Optional.empty(), new byte[0], Repeat.ALWAYS);
  }

  static Call post(CallKind kind, String path, JsonNode body) {
    return json(kind, "POST", path, body, Repeat.ALWAYS);
  }

  /// A post that makes something: sent twice, it might make two.
  static Call create(CallKind kind, String path, JsonNode body) {
    return json(kind, "POST", path, body, Repeat.IF_NOT_TAKEN_UP);
  }

  static Call patch(CallKind kind, String path, JsonNode body) {
    return json(kind, "PATCH", path, body, Repeat.ALWAYS);
  }

  static Call delete(CallKind kind, String path) {
    return new Call(kind, "DELETE", path, Optional.empty(), new byte[0], Repeat.ALWAYS);
  }

  static Call form(CallKind kind, String path, Map<String, String> fields) {
    return form(kind, path, fields, Repeat.ALWAYS);
  }

  /// A form that is good once.
  static Call formOnce(CallKind kind, String path, Map<String, String> fields) {
    return form(kind, path, fields, Repeat.IF_NOT_TAKEN_UP);
  }

  private static Call form(
      CallKind kind, String path, Map<String, String> fields, Repeat repeatable) {
    return new Call(
        kind,
        "POST",
        path,
        Optional.of("application/x-www-form-urlencoded"),
        Paths.form(fields).getBytes(StandardCharsets.UTF_8),
        repeatable);
  }

  private static Call json(
      CallKind kind, String method, String path, JsonNode body, Repeat repeatable) {
    return new Call(
        kind, method, path, Optional.of("application/json"), Json.bytes(body), repeatable);
  }
}
