package ai.intail.simulator;

import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The answer to a batch: results in any order, and errors of some of its inputs.
final class BatchAnswer {

  private static final String TRACE = "objectWriteTraceId";

  private final Instant now;
  private final Random random;
  private final List<ObjectNode> results = new ArrayList<>();
  private final List<ObjectNode> errors = new ArrayList<>();
  private Optional<ArrayNode> missing = Optional.empty();

  BatchAnswer(Instant now, Random random) {
    this.now = now;
    this.random = random;
  }

  /// @throws Refusal if there are none, or more than the most
  static List<JsonNode> inputs(JsonNode request, int most) {
    var inputs = new ArrayList<JsonNode>();
    request.path("inputs").forEach(inputs::add);
    if (inputs.isEmpty()) {
      throw Refusal.validation("inputs must not be empty");
    }
    if (inputs.size() > most) {
      throw Refusal.validation(
          "The maximum number of inputs supported in a batch is %d, %d were given."
              .formatted(most, inputs.size()));
    }
    return inputs;
  }

  /// Whether each input bears a trace id of its own.
  static boolean isTraced(List<JsonNode> inputs) {
    var traces = new HashSet<String>();
    return inputs.stream()
        .map(input -> input.path(TRACE).asText(""))
        .allMatch(trace -> !trace.isEmpty() && traces.add(trace));
  }

  void add(ObjectNode result) {
    results.add(result);
  }

  /// @param input whose trace id, if it bears one, is told again
  void add(ObjectNode result, JsonNode input) {
    if (input.hasNonNull(TRACE)) {
      result.put(TRACE, input.path(TRACE).asText(""));
    }
    results.add(result);
  }

  void refused(Refusal refusal) {
    errors.add(refusal.body());
  }

  /// All that are missing share one error.
  ///
  /// @param type such as `CONTACT`
  void missing(String id, String type) {
    if (missing.isEmpty()) {
      var error =
          Json.object()
              .put("status", "error")
              .put("category", "OBJECT_NOT_FOUND")
              .put(
                  "message",
                  "Could not get some %s objects, they may be deleted or not exist. Check that ids are valid."
                      .formatted(type));
      missing = Optional.of(error.putObject("context").putArray("ids"));
      errors.add(error);
    }
    missing.get().add(id);
  }

  SimulatedAnswer finished(int success) {
    Collections.shuffle(results, random);
    var answer = Json.object().put("status", "COMPLETE");
    var array = answer.putArray("results");
    results.forEach(array::add);
    answer.put("startedAt", Json.time(now)).put("completedAt", Json.time(now));
    if (errors.isEmpty()) {
      return SimulatedAnswer.json(success, answer);
    }
    answer.put("numErrors", errors.size());
    var told = answer.putArray("errors");
    errors.forEach(told::add);
    return SimulatedAnswer.json(207, answer);
  }
}
