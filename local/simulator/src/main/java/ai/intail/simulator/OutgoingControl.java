package ai.intail.simulator;

import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import ai.intail.simulator.outgoing.ActionState;
import ai.intail.simulator.outgoing.Delivery;
import ai.intail.simulator.outgoing.WebhookSettings;
import ai.intail.simulator.outgoing.WebhookSubscription;
import ai.intail.simulator.outgoing.WorkflowAction;
import ai.intail.simulator.outgoing.WorkflowActions.OptionsRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/// What tests ask of what HubSpot sends: `/simulator/webhooks` and `/simulator/actions`.
final class OutgoingControl {

  private static final String STATE = "GET actions/";

  private final Simulator simulator;

  OutgoingControl(Simulator simulator) {
    this.simulator = simulator;
  }

  SimulatedAnswer answer(String call, InputStream body) throws IOException {
    return switch (call) {
      case "POST webhooks" -> {
        simulator.webhooks().send(settings(ControlApi.json(body)));
        yield SimulatedAnswer.empty(204);
      }
      case "DELETE webhooks" -> {
        simulator.webhooks().stop();
        yield SimulatedAnswer.empty(204);
      }
      case "POST webhooks/deliveries" -> deliveries();
      case "POST actions" -> action(ControlApi.json(body));
      case "POST actions/deliveries" -> actionDeliveries();
      case "POST actions/options" -> options(ControlApi.json(body));
      default -> {
        if (call.startsWith(STATE)) {
          yield state(call.substring(STATE.length()));
        }
        throw Refusal.notFound("the simulator knows no " + call);
      }
    };
  }

  /// `{"target": …, "subscriptions": [{"type": "contact.propertyChange", "property": "email"}],
  /// "repeats": 0.1, "reorders": 0.1, "seed": 7}`
  private static WebhookSettings settings(JsonNode request) {
    var subscriptions = new ArrayList<WebhookSubscription>();
    for (JsonNode one : request.path("subscriptions")) {
      subscriptions.add(
          new WebhookSubscription(
              one.path("type").asText(""),
              Optional.of(one.path("property").asText("")).filter(text -> !text.isEmpty())));
    }
    return new WebhookSettings(
        address(request, "target"),
        subscriptions,
        request.path("repeats").asDouble(0),
        request.path("reorders").asDouble(0),
        request.path("seed").asLong(1));
  }

  private static URI address(JsonNode request, String name) {
    var uri = URI.create(request.path(name).asText(""));
    if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
      throw Refusal.validation(name + " takes an address of http or https");
    }
    return uri;
  }

  private SimulatedAnswer deliveries() {
    var answer = Json.object();
    var array = answer.putArray("deliveries");
    for (Delivery delivery : simulator.webhooks().deliver()) {
      var one =
          array
              .addObject()
              .put("attempt", delivery.attempt())
              .put("events", delivery.events())
              .put("outcome", delivery.outcome().name());
      delivery.status().ifPresent(status -> one.put("status", status));
    }
    simulator.webhooks().nextDue().ifPresent(due -> answer.put("nextDue", Json.time(due)));
    return SimulatedAnswer.json(200, answer);
  }

  /// `{"hubId": …, "url": …, "contactId": …, "inputFields": {…}, "properties": [names],
  /// "workflowId": …}`
  private SimulatedAnswer action(JsonNode request) {
    var action =
        new WorkflowAction(
            address(request, "url"),
            request.path("definitionId").asLong(77),
            request.path("definitionVersion").asInt(1),
            request.path("workflowId").asLong(1_234),
            new HashSet<>(Json.texts(request.path("properties"))),
            texts(request.path("inputFields")));
    var id = hub(request).runAction(request.path("contactId").asLong(), action);
    return SimulatedAnswer.json(200, Json.object().put("callbackId", id));
  }

  private SimulatedHub hub(JsonNode request) {
    return simulator.hub(request.path("hubId").asLong(4_242));
  }

  private static Map<String, String> texts(JsonNode object) {
    var texts = new HashMap<String, String>();
    object.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
    return texts;
  }

  private SimulatedAnswer actionDeliveries() {
    var answer = Json.object();
    var array = answer.putArray("deliveries");
    simulator
        .actions()
        .deliver()
        .forEach((id, state) -> array.add(json(state).put("callbackId", id)));
    return SimulatedAnswer.json(200, answer);
  }

  private SimulatedAnswer state(String callbackId) {
    return simulator
        .actions()
        .state(callbackId)
        .map(state -> SimulatedAnswer.json(200, json(state).put("callbackId", callbackId)))
        .orElseThrow(() -> Refusal.notFound("there is no call " + callbackId));
  }

  private static ObjectNode json(ActionState state) {
    return switch (state) {
      case ActionState.Waits(var attempts, var due) ->
          Json.object().put("state", "WAITS").put("attempts", attempts).put("due", Json.time(due));
      case ActionState.Done(var outputs) -> {
        var json = Json.object().put("state", "DONE");
        var fields = json.putObject("outputFields");
        outputs.forEach(fields::put);
        yield json;
      }
      case ActionState.Failed(var status) ->
          Json.object().put("state", "FAILED").put("status", status);
      case ActionState.GivenUp() -> Json.object().put("state", "GIVEN_UP");
    };
  }

  /// Answers with what the address answered.
  private SimulatedAnswer options(JsonNode request) throws IOException {
    var wanted =
        new OptionsRequest(
            hub(request).id(),
            address(request, "url"),
            request.path("inputFieldName").asText(""),
            texts(request.path("inputFields")),
            request.path("q").asText(""),
            request.path("after").asText(""));
    try {
      var reply = simulator.actions().options(wanted);
      return SimulatedAnswer.json(
          200, Json.object().put("status", reply.status()).put("body", reply.body()));
    } catch (IOException none) {
      throw Refusal.validation("no answer came from the address in time");
    }
  }
}
