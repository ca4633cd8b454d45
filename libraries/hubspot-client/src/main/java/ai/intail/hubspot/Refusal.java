package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An answer that says no, as far as it could be read: every part of it may be missing.
///
/// @param category a code, such as `VALIDATION_ERROR`; what is no code is left out, for this is
///   shown
/// @param message HubSpot's own words, shortened; may name people
/// @param policy the limit that was met, such as `TEN_SECONDLY_ROLLING`
record Refusal(
    int status,
    String category,
    String message,
    Optional<String> correlationId,
    Optional<String> policy,
    List<String> scopes,
    List<PropertyProblem> problems) {

  private static final int LONGEST_MESSAGE = 2_000;

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.]{1,100}");
  private static final Pattern CORRELATION_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  /// A contact's address that is taken, and any other unique value.
  private static final Pattern EXISTING =
      Pattern.compile("Existing ID: (\\d{1,18})\\b|\\b(\\d{1,18}) already has that value");

  static Refusal none() {
    return ofStatus(0);
  }

  static Refusal ofStatus(int status) {
    return new Refusal(status, "", "", Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  static Refusal of(Reply reply) {
    return of(reply.status(), Json.readLeniently(reply.body()));
  }

  /// @param body `{status, category, message, correlationId, errors: [{code, message, context}]}`
  static Refusal of(int status, JsonNode body) {
    var message = message(body);
    return new Refusal(
        status,
        code(body, "category").or(() -> code(body.path("errors").path(0), "code")).orElse(""),
        shortened(message),
        Json.text(body, "correlationId").filter(id -> CORRELATION_ID.matcher(id).matches()),
        policy(body, message),
        scopes(body),
        problems(body));
  }

  /// The same, of a category that is told elsewhere than in `category`.
  Refusal as(String code) {
    return new Refusal(status, code, message, correlationId, policy, scopes, problems);
  }

  static Optional<String> code(JsonNode node, String field) {
    return Json.text(node, field).filter(text -> CODE.matcher(text).matches());
  }

  private static String message(JsonNode body) {
    var all = new ArrayList<String>();
    Json.text(body, "message").or(() -> Json.text(body, "error_description")).ifPresent(all::add);
    for (JsonNode error : body.path("errors")) {
      code(error, "code").ifPresent(all::add);
    }
    return String.join(" ", all);
  }

  /// Some answers name it in words alone.
  private static Optional<String> policy(JsonNode body, String message) {
    return code(body, "policyName")
        .or(
            () -> {
              var words = message.toLowerCase(Locale.ROOT);
              if (words.contains("ten_secondly")) {
                return Optional.of(RateLimitedException.TEN_SECONDLY);
              }
              if (words.contains("secondly limit")) {
                return Optional.of(RateLimitedException.SECONDLY);
              }
              return words.contains("daily limit")
                  ? Optional.of(RateLimitedException.DAILY)
                  : Optional.empty();
            });
  }

  private static List<String> scopes(JsonNode body) {
    var scopes = new ArrayList<String>();
    for (String key : List.of("requiredGranularScopes", "requiredScopes")) {
      for (JsonNode error : body.path("errors")) {
        Json.texts(error.path("context").path(key)).forEach(scopes::add);
      }
      Json.texts(body.path("context").path(key)).forEach(scopes::add);
    }
    return scopes.stream().distinct().toList();
  }

  /// Newer answers have them in `errors`; older ones as JSON in the text of `message`.
  private static List<PropertyProblem> problems(JsonNode body) {
    var problems = new ArrayList<PropertyProblem>();
    for (JsonNode error : body.path("errors")) {
      var named = Json.texts(error.path("context").path("propertyName"));
      var problem =
          new PropertyProblem(
              named.stream().findFirst().filter(name -> CODE.matcher(name).matches()).orElse(""),
              code(error, "code").orElse(""));
      if (!problem.property().isEmpty() || !problem.code().isEmpty()) {
        problems.add(problem);
      }
    }
    var message = Json.text(body, "message").orElse("");
    int array = message.indexOf('[');
    if (problems.isEmpty() && message.startsWith("Property values were not valid") && array > 0) {
      var text = message.substring(array).getBytes(StandardCharsets.UTF_8);
      for (JsonNode one : Json.readLeniently(text)) {
        problems.add(
            new PropertyProblem(code(one, "name").orElse(""), code(one, "error").orElse("")));
      }
    }
    return List.copyOf(problems);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
  }

  /// The record that stands in the way, if HubSpot named it.
  Optional<String> existing() {
    var named = EXISTING.matcher(message);
    return named.find()
        ? Optional.ofNullable(named.group(1)).or(() -> Optional.ofNullable(named.group(2)))
        : Optional.empty();
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
