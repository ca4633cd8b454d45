package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An answer that says no, as far as it could be read: every part of it may be missing.
record Refusal(
    int status,
    String category,
    String message,
    Optional<String> correlationId,
    Optional<String> policy,
    List<String> scopes,
    List<PropertyProblem> problems) {

  private static final int LONGEST_MESSAGE = 2_000;

  static Refusal none() {
    return new Refusal(0, "", "", Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  static Refusal of(Reply reply) {
    return of(reply.status(), Json.readLeniently(reply.body()));
  }

  /// @param body `{status, category, message, correlationId, errors: [{code, message, context}]}`,
  ///   or an OAuth error `{error, error_description, status, message}`
  static Refusal of(int status, JsonNode body) {
    var category =
        first(
            Json.text(body, "category"),
            Json.text(body.path("errors").path(0), "code"),
            Json.text(body, "status").filter(text -> !text.equals("error")),
            Json.text(body, "error"));
    return new Refusal(
        status,
        category.orElse(""),
        shortened(message(body)),
        Json.text(body, "correlationId"),
        Json.text(body, "policyName"),
        scopes(body),
        problems(body));
  }

  private static String message(JsonNode body) {
    var all = new ArrayList<String>();
    first(Json.text(body, "message"), Json.text(body, "error_description")).ifPresent(all::add);
    for (JsonNode error : body.path("errors")) {
      Json.text(error, "code").ifPresent(all::add);
    }
    return String.join(" ", all);
  }

  private static List<String> scopes(JsonNode body) {
    var scopes = new ArrayList<String>();
    var context = body.path("errors").path(0).path("context");
    for (String key : List.of("requiredGranularScopes", "requiredScopes")) {
      context.path(key).forEach(scope -> scopes.add(scope.asText()));
    }
    return List.copyOf(scopes);
  }

  /// Newer answers have them in `errors`; older ones as JSON in the text of `message`.
  private static List<PropertyProblem> problems(JsonNode body) {
    var problems = new ArrayList<PropertyProblem>();
    for (JsonNode error : body.path("errors")) {
      var named = error.path("context").path("propertyName");
      var property = named.isArray() ? named.path(0).asText("") : named.asText("");
      var code = Json.text(error, "code").orElse("");
      if (!property.isEmpty() || !code.isEmpty()) {
        problems.add(new PropertyProblem(property, code));
      }
    }
    var message = Json.text(body, "message").orElse("");
    int array = message.indexOf('[');
    if (problems.isEmpty() && message.startsWith("Property values were not valid") && array > 0) {
      var text = message.substring(array).getBytes(StandardCharsets.UTF_8);
      for (JsonNode one : Json.readLeniently(text)) {
        problems.add(
            new PropertyProblem(
                Json.text(one, "name").orElse(""), Json.text(one, "error").orElse("")));
      }
    }
    return List.copyOf(problems);
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... texts) {
    for (Optional<String> text : texts) {
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
  }

  String suffix() {
    if (status == 0) {
      return "";
    }
    return " (%d%s%s)"
        .formatted(
            status,
            category.isEmpty() ? "" : " " + category,
            correlationId.map(id -> ", correlation id " + id).orElse(""));
  }
}
