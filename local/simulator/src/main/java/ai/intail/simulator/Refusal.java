package ai.intail.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/// An answer that says no, in HubSpot's form.
final class Refusal extends RuntimeException {

  private final int status;
  private final transient ObjectNode body;

  private Refusal(int status, ObjectNode body) {
    super("status " + status);
    this.status = status;
    this.body = body;
  }

  /// @param category empty for a bare body, as HubSpot's 404 of a record has
  static Refusal of(int status, String category, String message) {
    var body = Json.object().put("status", "error").put("message", message);
    body.put("correlationId", correlationId(message));
    if (!category.isEmpty()) {
      body.put("category", category);
    }
    return new Refusal(status, body);
  }

  static Refusal validation(String message) {
    return of(400, "VALIDATION_ERROR", message);
  }

  static Refusal scopes(List<String> needed) {
    var refusal = of(403, "MISSING_SCOPES", "This app hasn't been granted all required scopes.");
    var context =
        refusal.body.putArray("errors").addObject().put("message", "scopes").putObject("context");
    var names = context.putArray("requiredGranularScopes");
    needed.forEach(names::add);
    return refusal;
  }

  /// One bad value of a record.
  static Refusal value(String property, String code, String message) {
    var refusal = validation("Property values were not valid: " + code + " " + property);
    var error = refusal.body.putArray("errors").addObject();
    error.put("message", message).put("code", code);
    error.putObject("context").putArray("propertyName").add(property);
    return refusal;
  }

  /// An OAuth refusal.
  static Refusal oauth(String status, String error, String message) {
    var body =
        Json.object()
            .put("error", error)
            .put("error_description", message)
            .put("status", status)
            .put("message", message)
            .put("correlationId", correlationId(message));
    return new Refusal(400, body);
  }

  private static String correlationId(String message) {
    return UUID.nameUUIDFromBytes(message.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    return body;
  }

  SimulatedAnswer answer() {
    return SimulatedAnswer.json(status, body);
  }
}
