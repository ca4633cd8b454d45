package ai.intail.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/// When which fault meets which calls. Not thread-safe; [Faults] guards it.
final class FaultRule {

  private final Optional<String> method;
  private final Pattern path;
  private final Trigger trigger;
  private final Fault fault;

  /// Which of the calls that match are met.
  private interface Trigger {
    boolean meets();
  }

  private FaultRule(Optional<String> method, Pattern path, Trigger trigger, Fault fault) {
    this.method = method;
    this.path = path;
    this.trigger = trigger;
    this.fault = fault;
  }

  /// @param json `{"method": "POST", "path": "/crm/objects/", "every": 3 | "first": 2 |
  ///   "probability": 0.1, "seed": 7, "answer": {"status": 503, "retryAfter": 2} | "reset" | "lost"
  ///   | "timeout" | "cut" | "garbage" | "html", "slowMillis": 900}`; the path is where it begins
  static FaultRule of(JsonNode json) {
    return new FaultRule(
        Optional.of(json.path("method").asText("")).filter(text -> !text.isEmpty()),
        Pattern.compile(Pattern.quote(json.path("path").asText("/")) + ".*"),
        trigger(json),
        fault(json));
  }

  private static Trigger trigger(JsonNode json) {
    if (json.has("every")) {
      int every = positive(json.path("every").asInt());
      var count = new int[1];
      return () -> ++count[0] % every == 0;
    }
    if (json.has("probability")) {
      var random = new Random(json.path("seed").asLong(1));
      double share = json.path("probability").asDouble();
      return () -> random.nextDouble() < share;
    }
    int first = positive(json.path("first").asInt(1));
    var count = new int[1];
    return () -> ++count[0] <= first;
  }

  private static int positive(int number) {
    if (number < 1) {
      throw Refusal.of(400, "", "every and first take a number from 1");
    }
    return number;
  }

  private static Fault fault(JsonNode json) {
    if (json.has("slowMillis")) {
      return new Fault.Slow(Duration.ofMillis(json.path("slowMillis").asLong()));
    }
    var answer = json.path("answer");
    if (answer.has("status")) {
      return new Fault.Status(
          answer.path("status").asInt(),
          Optional.of(answer.path("retryAfter").asLong(-1))
              .filter(seconds -> seconds >= 0)
              .map(Duration::ofSeconds));
    }
    return switch (answer.asText()) {
      case "reset" -> new Fault.Reset();
      case "lost" -> new Fault.ResetAfterApplying();
      case "timeout" -> new Fault.TimeOut();
      case "cut" -> new Fault.CutBody();
      case "garbage" -> new Fault.Garbage();
      case "html" -> new Fault.Html(502);
      default ->
          throw Refusal.of(
              400, "", "answer takes a status, or one of reset, lost, timeout, cut, garbage, html");
    };
  }

  Optional<Fault> of(String calledMethod, String calledPath) {
    boolean matches =
        method.filter(one -> !one.equals(calledMethod)).isEmpty()
            && path.matcher(calledPath).matches();
    return matches && trigger.meets() ? Optional.of(fault) : Optional.empty();
  }
}
