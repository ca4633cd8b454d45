package ai.intail.simulator.outgoing;

import ai.intail.simulator.behaviour.Switch.ActionSignatures;
import ai.intail.simulator.behaviour.Switches;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.outgoing.Sender.Outgoing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls of custom workflow actions: retried on 5xx, 429 and silence for up to three days, with the
/// same callback id each time. Nothing is sent until [#deliver] is called. Thread-safe.
public final class WorkflowActions {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(3);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 9;

  /// Wanted options for an input field, as the workflow's editor asks for them.
  ///
  /// @param query what was typed; empty for nothing
  /// @param after where the page before ended; empty for the first
  public record OptionsRequest(
      long hub,
      URI url,
      String inputField,
      Map<String, String> inputFields,
      String query,
      String after) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Entry(long hub, WorkflowAction action, byte[] body, Instant begun) {}

  private final InstantSource clock;
  private final Signing signing;
  private final Sender sender;
  private final Switches switches;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, ActionState> states = new HashMap<>();
  private long last;

  public WorkflowActions(InstantSource clock, Signing signing, Sender sender, Switches switches) {
    this.clock = clock;
    this.signing = signing;
    this.sender = sender;
    this.switches = switches;
  }

  /// A contact reaches the action in its workflow.
  ///
  /// @param properties of the contact that go along
  /// @return the callback id
  public synchronized String reached(
      long hub, long contact, WorkflowAction action, Map<String, String> properties) {
    last++;
    var id = "ap-%d-%d-%d-0".formatted(hub, action.definitionId(), last);
    var now = clock.instant();
    entries.put(id, new Entry(hub, action, body(id, hub, contact, action, properties), now));
    states.put(id, new ActionState.Waits(0, now));
    return id;
  }

  private static byte[] body(
      String id, long hub, long contact, WorkflowAction action, Map<String, String> properties) {
    var json = Json.object().put("callbackId", id);
    json.putObject("origin")
        .put("portalId", hub)
        .put("actionDefinitionId", action.definitionId())
        .put("actionDefinitionVersion", action.definitionVersion())
        .put("extensionDefinitionId", action.definitionId())
        .put("extensionDefinitionVersionId", action.definitionVersion());
    json.putObject("context").put("source", "WORKFLOWS").put("workflowId", action.workflowId());
    var object = json.putObject("object").put("objectId", contact).put("objectType", "CONTACT");
    if (!properties.isEmpty()) {
      var array = object.putObject("properties");
      properties.forEach(array::put);
    }
    var inputs = Json.object();
    action.inputFields().forEach(inputs::put);
    json.set("inputFields", inputs);
    json.set("fields", inputs.deepCopy());
    return Json.bytes(json);
  }

  /// How far a call has come.
  public synchronized Optional<ActionState> state(String callbackId) {
    return Optional.ofNullable(states.get(callbackId));
  }

  /// Sends what is due now, each call once.
  ///
  /// @return the callback ids of what was tried, in order, with what became of each
  public Map<String, ActionState> deliver() {
    var now = clock.instant();
    var tried = new LinkedHashMap<String, ActionState>();
    // Not under the lock: who is called may call back.
    for (String id : due(now)) {
      tried.put(id, attempt(id, now));
    }
    return tried;
  }

  private synchronized List<String> due(Instant now) {
    return entries.keySet().stream()
        .filter(id -> states.get(id) instanceof ActionState.Waits(_, var due) && !due.isAfter(now))
        .toList();
  }

  private ActionState attempt(String id, Instant now) {
    Entry entry;
    int attempts;
    synchronized (this) {
      entry = Optional.ofNullable(entries.get(id)).orElseThrow();
      attempts = states.get(id) instanceof ActionState.Waits(var so, _) ? so + 1 : 1;
    }
    Optional<Sender.Reply> reply;
    try {
      reply = Optional.of(sender.send(signed(post(entry.action().url(), entry.body()), now)));
    } catch (IOException none) {
      reply = Optional.empty();
    }
    var state = next(entry, attempts, reply, now);
    synchronized (this) {
      states.put(id, state);
      if (!(state instanceof ActionState.Waits)) {
        entries.remove(id);
      }
    }
    return state;
  }

  private static ActionState next(
      Entry entry, int attempts, Optional<Sender.Reply> reply, Instant now) {
    if (reply.filter(Sender.Reply::isGood).isPresent()) {
      return new ActionState.Done(outputs(reply.get().body()));
    }
    int status = reply.map(Sender.Reply::status).orElse(0);
    if (status >= 300 && status < 500 && status != 429) {
      return new ActionState.Failed(status);
    }
    var due = now.plus(pause(attempts, reply));
    return due.isAfter(entry.begun().plus(LONGEST))
        ? new ActionState.GivenUp()
        : new ActionState.Waits(attempts, due);
  }

  /// HubSpot reads our `Retry-After` as milliseconds.
  private static Duration pause(int attempts, Optional<Sender.Reply> reply) {
    return reply
        .filter(one -> one.status() == 429)
        .flatMap(one -> one.header("retry-after"))
        .filter(text -> text.matches("\\d{1,12}"))
        .map(text -> Duration.ofMillis(Long.parseLong(text)))
        .orElse(FIRST_RETRY.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS)));
  }

  private static Map<String, String> outputs(String body) {
    var outputs = new HashMap<String, String>();
    try {
      Json.read(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .path("outputFields")
          .properties()
          .forEach(one -> outputs.put(one.getKey(), one.getValue().asText()));
    } catch (Refusal noJson) {
      return Map.of(); // An empty answer is as good.
    }
    return outputs;
  }

  /// Asks at once for the options of an input field.
  ///
  /// @throws IOException if no answer came in time
  public Sender.Reply options(OptionsRequest wanted) throws IOException {
    var json = Json.object();
    json.putObject("origin")
        .put("portalId", wanted.hub())
        .put("actionDefinitionId", 77)
        .put("actionDefinitionVersion", 1);
    json.put("objectTypeId", "0-1").put("inputFieldName", wanted.inputField());
    var inputs = json.putObject("inputFields");
    wanted.inputFields().forEach((name, value) -> inputs.set(name, fixed(value)));
    var fetch = json.putObject("fetchOptions");
    if (!wanted.query().isEmpty()) {
      fetch.put("q", wanted.query());
    }
    if (!wanted.after().isEmpty()) {
      fetch.put("after", wanted.after());
    }
    return sender.send(signed(post(wanted.url(), Json.bytes(json)), clock.instant()));
  }

  private static JsonNode fixed(String value) {
    ObjectNode json = Json.object().put("type", "STATIC_VALUE");
    return json.put("value", value);
  }

  private static Outgoing post(URI url, byte[] body) {
    return new Outgoing("POST", url, Map.of("content-type", "application/json"), body, TIMEOUT);
  }

  private Outgoing signed(Outgoing call, Instant now) {
    return switches.is(ActionSignatures.V2)
        ? signing.signedOnly(call, Signing.Older.V2)
        : signing.signed(call, Signing.Older.V2, now);
  }
}
