package ai.intail.simulator;

import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.TreeMap;

/// What tests ask of the simulator itself, under `/simulator/`, apart from HubSpot's own paths.
final class ControlApi {

  static final String ROOT = "/simulator/";

  private final Simulator simulator;
  private final PortalControl portals;
  private final OutgoingControl outgoing;

  ControlApi(Simulator simulator) {
    this.simulator = simulator;
    this.portals = new PortalControl(simulator);
    this.outgoing = new OutgoingControl(simulator);
  }

  /// @param body is read as it comes, so that a million contacts do not stand in memory as text
  SimulatedAnswer answer(String method, String path, Parameters query, InputStream body)
      throws IOException {
    try {
      var call = method + " " + path.substring(Math.min(ROOT.length(), path.length()));
      return path.startsWith(ROOT + "portals/")
          ? portals.answer(call, query, body)
          : answer(call, body);
    } catch (Refusal refusal) {
      return refusal.answer();
    } catch (IllegalArgumentException | DateTimeException wrong) {
      return Refusal.validation(String.valueOf(wrong.getMessage())).answer();
    }
  }

  private SimulatedAnswer answer(String call, InputStream body) throws IOException {
    return switch (call) {
      case "POST portals" -> portals.add(json(body));
      case "GET calls" -> calls();
      case "DELETE calls" -> {
        simulator.callLogs().forEach(CallLog::forget);
        yield SimulatedAnswer.empty(204);
      }
      case "POST faults" -> {
        simulator.faults().add(FaultRule.of(json(body), simulator.clock()));
        yield SimulatedAnswer.empty(204);
      }
      case "DELETE faults" -> {
        simulator.faults().clear();
        yield SimulatedAnswer.empty(204);
      }
      case "GET switches" -> switches();
      case "POST switches" -> choose(json(body));
      case "DELETE switches" -> {
        simulator.switches().reset();
        yield SimulatedAnswer.empty(204);
      }
      case "GET clock" -> clock();
      case "POST clock" -> advance(json(body));
      case "POST journal" -> {
        simulator.publishJournal();
        yield SimulatedAnswer.empty(204);
      }
      default -> outgoing.answer(call, body);
    };
  }

  static JsonNode json(InputStream body) throws IOException {
    return Json.read(body.readAllBytes());
  }

  private SimulatedAnswer switches() {
    var answer = Json.object();
    simulator.switches().standing().forEach(answer::put);
    return SimulatedAnswer.json(200, answer);
  }

  /// `{"MergedId": "NEW"}`, as many as one likes.
  private SimulatedAnswer choose(JsonNode request) {
    var wanted =
        request.properties().stream()
            .map(one -> one.getKey() + "." + one.getValue().asText())
            .map(
                label ->
                    ai.intail.simulator.behaviour.Switches.named(label)
                        .orElseThrow(() -> Refusal.validation("there is no switch " + label)))
            .toList();
    wanted.forEach(simulator.switches()::choose);
    return switches();
  }

  private SimulatedAnswer clock() {
    return SimulatedAnswer.json(200, Json.object().put("now", Json.time(simulator.now())));
  }

  private SimulatedAnswer advance(JsonNode request) {
    simulator.advance(
        Duration.ofSeconds(Json.number(request, "advanceSeconds", 0, 0, Integer.MAX_VALUE)));
    return clock();
  }

  /// How often which path was called, ids left out, and how it was answered.
  private SimulatedAnswer calls() {
    var counted = new TreeMap<CallLog.Counted, Long>();
    simulator
        .callLogs()
        .forEach(
            log -> log.counts().forEach((call, count) -> counted.merge(call, count, Long::sum)));
    var answer = Json.object();
    var array = answer.putArray("calls");
    counted.forEach((call, count) -> array.add(counted(call, count)));
    return SimulatedAnswer.json(200, answer);
  }

  private static ObjectNode counted(CallLog.Counted call, long count) {
    return Json.object()
        .put("method", call.method())
        .put("path", call.path())
        .put("status", call.status())
        .put("count", count);
  }
}
