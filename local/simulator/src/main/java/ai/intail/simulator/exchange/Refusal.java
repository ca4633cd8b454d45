package ai.intail.simulator.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An answer that says no, in HubSpot's form.
public final class Refusal extends RuntimeException {

  /// One bad value of a record.
  ///
  /// @param code such as `INVALID_OPTION`
  public record BadValue(String property, String code, String message) {}

  /// Which limit was reached.
  public enum Policy {
    TEN_SECONDLY_ROLLING,
    SECONDLY,
    DAILY
  }

  private final int status;
  private final transient ObjectNode body;

  private Refusal(int status, ObjectNode body) {
    super("status " + status);
    this.status = status;
    this.body = body;
  }

  /// @param category empty for a bare body, as HubSpot's 404 of a record has
  public static Refusal of(int status, String category, String message) {
    var body = Json.object().put("status", "error").put("message", message);
    body.put("correlationId", correlationId(message));
    if (!category.isEmpty()) {
      body.put("category", category);
    }
    return new Refusal(status, body);
  }

  public static Refusal validation(String message) {
    return of(400, "VALIDATION_ERROR", message);
  }

  /// A record or a path that is not there.
  public static Refusal notFound() {
    return of(404, "", "resource not found");
  }

  /// Something else than a record is not there.
  public static Refusal notFound(String message) {
    return of(404, "OBJECT_NOT_FOUND", message);
  }

  public static Refusal scopes(Collection<String> needed) {
    var refusal = of(403, "MISSING_SCOPES", "This app hasn't been granted all required scopes.");
    var error = refusal.errors().addObject().put("message", "One or more scopes are missing.");
    var names = error.putObject("context").putArray("requiredGranularScopes");
    needed.forEach(names::add);
    refusal.body.putObject("links").put("scopes", "https://developers.hubspot.com/scopes");
    return refusal;
  }

  /// Bad values of one record: the message holds them as JSON in its text, newer answers have them
  /// in `errors` too.
  public static Refusal values(long hub, List<BadValue> bad) {
    var told = Json.array();
    for (BadValue one : bad) {
      told.addObject()
          .put("isValid", false)
          .put("message", one.message())
          .put("error", one.code())
          .put("name", one.property())
          .put("localizedErrorMessage", one.message())
          .put("portalId", hub);
    }
    var refusal = validation("Property values were not valid: " + told);
    for (BadValue one : bad) {
      var error = refusal.errors().addObject();
      error.put("message", one.message()).put("code", one.code());
      error.putObject("context").putArray("propertyName").add(one.property());
    }
    return refusal;
  }

  public static Refusal conflict(String message) {
    return of(409, "CONFLICT", message);
  }

  public static Refusal rateLimited(Policy policy) {
    var name = policy.name().toLowerCase(java.util.Locale.ROOT);
    var refusal = of(429, "", "You have reached your " + name + " limit.");
    refusal
        .body
        .put("errorType", "RATE_LIMIT")
        .put("policyName", policy.name())
        .put("groupName", "publicapi:oauth:" + name);
    return refusal;
  }

  /// An OAuth refusal: no category, and RFC 6749's fields.
  public static Refusal oauth(String status, String error, String message) {
    return oauth(400, status, error, message);
  }

  public static Refusal oauth(int http, String status, String error, String message) {
    var body =
        Json.object()
            .put("error", error)
            .put("error_description", message)
            .put("status", status)
            .put("message", message)
            .put("correlationId", correlationId(message));
    return new Refusal(http, body);
  }

  private static String correlationId(String message) {
    return UUID.nameUUIDFromBytes(message.getBytes(StandardCharsets.UTF_8)).toString();
  }

  public int status() {
    return status;
  }

  /// May be changed: the same refusal comes in several forms.
  public ObjectNode body() {
    return body;
  }

  public Refusal subCategory(String name) {
    body.put("subCategory", name);
    return this;
  }

  /// Adds to `context`, each name with a list of values.
  public Refusal context(Map<String, List<String>> more) {
    more.forEach(
        (name, values) -> {
          var array = body.withObject("/context").putArray(name);
          values.forEach(array::add);
        });
    return this;
  }

  /// The body's `errors`, made where they are not yet.
  public ArrayNode errors() {
    return body.withArray("/errors");
  }

  public SimulatedAnswer answer() {
    return SimulatedAnswer.json(status, body);
  }
}
