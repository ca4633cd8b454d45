package ai.intail.simulator;

import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.Refusal.Policy;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// When which fault meets which calls. Not thread-safe; [Faults] guards it.
final class FaultRule {

  private static final int MOST_MILLIS = 600_000;
  private static final int MOST_SECONDS = 86_400;
  private static final String ANSWERS =
      "answer takes a status, a rateLimit, or one of reset, lost, timeout, cut, garbage, html";

  private final Optional<String> method;
  private final String path;
  private final Trigger trigger;
  private final Fault fault;

  /// Which of the calls that match are met.
  private interface Trigger {
    boolean meets();
  }

  private FaultRule(Optional<String> method, String path, Trigger trigger, Fault fault) {
    this.method = method;
    this.path = path;
    this.trigger = trigger;
    this.fault = fault;
  }

  /// @param json `{"method": "POST", "path": "/crm/objects/", "answer": …}` and when: `"first": 2`,
  ///   `"every": 3`, `"probability": 0.1, "seed": 7`, or `"forSeconds": 5` from the first call on;
  ///   the path is where it begins
  /// @throws Refusal if it makes no sense
  static FaultRule of(JsonNode json, InstantSource clock) {
    return new FaultRule(
        Optional.of(json.path("method").asText("")).filter(text -> !text.isEmpty()),
        json.path("path").asText("/"),
        trigger(json, clock),
        fault(json));
  }

  private static Trigger trigger(JsonNode json, InstantSource clock) {
    if (json.has("every")) {
      int every = Json.number(json, "every", 1, 1, Integer.MAX_VALUE);
      var count = new int[1];
      return () -> ++count[0] % every == 0;
    }
    if (json.has("probability")) {
      double share = json.path("probability").asDouble(-1);
      if (!(share >= 0 && share <= 1)) {
        throw Refusal.validation("probability goes from 0 to 1");
      }
      var random = new Random(json.path("seed").asLong(1));
      return () -> random.nextDouble() < share;
    }
    if (json.has("forSeconds")) {
      var length = Duration.ofSeconds(Json.number(json, "forSeconds", 1, 1, MOST_SECONDS));
      return burst(length, clock);
    }
    int first = Json.number(json, "first", 1, 1, Integer.MAX_VALUE);
    var count = new int[1];
    return () -> count[0] < first && ++count[0] <= first;
  }

  private static Trigger burst(Duration length, InstantSource clock) {
    var begun = new Instant[] {Instant.MAX};
    return () -> {
      var now = clock.instant();
      if (begun[0].equals(Instant.MAX)) {
        begun[0] = now;
      }
      return now.isBefore(begun[0].plus(length));
    };
  }

  private static Fault fault(JsonNode json) {
    if (json.has("slowMillis")) {
      return new Fault.Slow(Duration.ofMillis(Json.number(json, "slowMillis", 0, 0, MOST_MILLIS)));
    }
    var answer = json.path("answer");
    if (answer.has("rateLimit")) {
      return new Fault.RateLimited(policy(answer), retryAfter(answer));
    }
    if (answer.has("status")) {
      int status = Json.number(answer, "status", 500, 400, 599);
      return answer.path("applied").asBoolean(false)
          ? new Fault.StatusAfterApplying(status)
          : new Fault.Status(status, retryAfter(answer));
    }
    if (answer.has("html")) {
      return new Fault.Html(Json.number(answer, "html", 502, 400, 599));
    }
    return switch (answer.asText()) {
      case "reset" -> new Fault.Reset();
      case "lost" -> new Fault.ResetAfterApplying();
      case "timeout" -> new Fault.TimeOut();
      case "cut" -> new Fault.CutBody();
      case "garbage" -> new Fault.Garbage();
      case "html" -> new Fault.Html(502);
      default -> throw Refusal.validation(ANSWERS);
    };
  }

  private static Policy policy(JsonNode answer) {
    var name = answer.path("rateLimit").asText();
    return Arrays.stream(Policy.values())
        .filter(policy -> policy.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.validation("rateLimit takes " + Set.of(Policy.values())));
  }

  private static Optional<Duration> retryAfter(JsonNode answer) {
    return answer.has("retryAfter")
        ? Optional.of(Duration.ofSeconds(Json.number(answer, "retryAfter", 0, 0, MOST_SECONDS)))
        : Optional.empty();
  }

  Optional<Fault> of(String calledMethod, String calledPath) {
    boolean matches =
        method.filter(one -> !one.equals(calledMethod)).isEmpty() && calledPath.startsWith(path);
    return matches && trigger.meets() ? Optional.of(fault) : Optional.empty();
  }
}
