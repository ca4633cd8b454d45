package ai.intail.simulator;

import ai.intail.simulator.HubState.CrmRecord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/// The calls on contacts: batches of up to 100, answered in any order.
final class ContactsApi {

  private static final int BATCH_LIMIT = 100;

  private final HubState hub;
  private final ValueRules rules;
  private final Random random;

  ContactsApi(HubState hub, long seed) {
    this.hub = hub;
    this.rules = new ValueRules(hub);
    this.random = new Random(seed);
  }

  SimulatedAnswer get(String id, Set<String> properties) {
    var record =
        hub.liveContact(Long.parseLong(id))
            .orElseThrow(() -> Refusal.of(404, "", "resource not found"));
    return SimulatedAnswer.json(200, Records.json(record, properties));
  }

  /// A missing id makes a 207 with one error for all of them.
  SimulatedAnswer read(JsonNode request) {
    var inputs = inputs(request);
    var idProperty = request.path("idProperty").asText("");
    var names = new HashSet<String>();
    request.path("properties").forEach(name -> names.add(name.asText()));
    var found = new LinkedHashSet<CrmRecord>();
    var missing = new ArrayList<String>();
    for (JsonNode input : inputs) {
      var id = input.path("id").asText();
      find(idProperty, id).ifPresentOrElse(found::add, () -> missing.add(id));
    }
    var results = found.stream().map(record -> Records.json(record, names)).toList();
    var answer = envelope(results);
    if (missing.isEmpty()) {
      return SimulatedAnswer.json(200, answer);
    }
    answer.put("numErrors", 1);
    var error = answer.putArray("errors").addObject();
    error
        .put("status", "error")
        .put("category", "OBJECT_NOT_FOUND")
        .put("message", "Could not get some CONTACT objects, they may be deleted or not exist.");
    var ids = error.putObject("context").putArray("ids");
    missing.forEach(ids::add);
    return SimulatedAnswer.json(207, answer);
  }

  private Optional<CrmRecord> find(String idProperty, String id) {
    if (idProperty.isEmpty()) {
      return id.matches("\\d{1,18}") ? hub.liveContact(Long.parseLong(id)) : Optional.empty();
    }
    return idProperty.equals("email") ? hub.byAddress(id) : hub.byUnique(idProperty, id);
  }

  SimulatedAnswer update(JsonNode request) {
    return write(request, 200, this::updateOne);
  }

  private Optional<ObjectNode> updateOne(JsonNode input) {
    var id = input.path("id").asText();
    var record =
        id.matches("\\d{1,18}") ? hub.liveContact(Long.parseLong(id)) : Optional.<CrmRecord>empty();
    if (record.isEmpty()) {
      return Optional.empty();
    }
    var values = rules.checked(values(input), record);
    var changes = hub.set(record.get(), values);
    hub.writes.add(
        new WriteRecord(
            hub.clock.instant(),
            WriteRecord.Kind.CONTACT_UPDATED,
            Long.toString(record.get().id),
            new TreeMap<>(changes)));
    return Optional.of(Records.json(record.get(), values.keySet()));
  }

  SimulatedAnswer create(JsonNode request) {
    return write(request, 201, this::createOne);
  }

  private Optional<ObjectNode> createOne(JsonNode input) {
    var values = rules.checked(values(input), Optional.empty());
    boolean named =
        values.keySet().stream().anyMatch(Set.of("email", "firstname", "lastname")::contains);
    if (!named) {
      throw Refusal.validation("One of email, firstname or lastname is required");
    }
    var record = new CrmRecord(hub.nextId(), hub.clock.instant());
    hub.contacts.put(record.id, record);
    var changes = hub.set(record, values);
    hub.writes.add(
        new WriteRecord(
            record.createdAt,
            WriteRecord.Kind.CONTACT_CREATED,
            Long.toString(record.id),
            new TreeMap<>(changes)));
    return Optional.of(Records.json(record, values.keySet()));
  }

  /// Writes one input; empty if its record is not there.
  private interface WriteOne {
    Optional<ObjectNode> write(JsonNode input);
  }

  /// With a trace id on every input the good part is accepted (207); without, one bad input refuses
  /// the whole batch and nothing is written.
  private SimulatedAnswer write(JsonNode request, int success, WriteOne one) {
    var inputs = inputs(request);
    boolean traced = tracedDistinctly(inputs);
    if (!traced) {
      checkAll(inputs, success);
    }
    var results = new ArrayList<ObjectNode>();
    var errors = new ArrayList<ObjectNode>();
    for (JsonNode input : inputs) {
      var trace = input.path("objectWriteTraceId").asText("");
      try {
        one.write(input)
            .ifPresent(
                record -> {
                  if (traced) {
                    record.put("objectWriteTraceId", trace);
                  }
                  results.add(record);
                });
      } catch (Refusal refusal) {
        var error = refusal.body().deepCopy();
        var context =
            error.path("context").isObject()
                ? (ObjectNode) error.path("context")
                : error.putObject("context");
        context.putArray("objectWriteTraceId").add(trace);
        errors.add(error);
      }
    }
    var answer = envelope(results);
    if (errors.isEmpty()) {
      return SimulatedAnswer.json(success, answer);
    }
    answer.put("numErrors", errors.size());
    var array = answer.putArray("errors");
    errors.forEach(array::add);
    return SimulatedAnswer.json(207, answer);
  }

  private void checkAll(List<JsonNode> inputs, int success) {
    for (JsonNode input : inputs) {
      var id = input.path("id").asText("0");
      var record =
          success == 200 && id.matches("\\d{1,18}")
              ? hub.liveContact(Long.parseLong(id))
              : Optional.<CrmRecord>empty();
      rules.checked(values(input), record);
    }
  }

  private static boolean tracedDistinctly(List<JsonNode> inputs) {
    var traces = new HashSet<String>();
    return inputs.stream()
        .map(input -> input.path("objectWriteTraceId").asText(""))
        .allMatch(trace -> !trace.isEmpty() && traces.add(trace));
  }

  SimulatedAnswer archive(JsonNode request) {
    for (JsonNode input : inputs(request)) {
      hub.liveContact(input.path("id").asLong())
          .ifPresent(
              record -> {
                record.archived = true;
                hub.writes.add(
                    new WriteRecord(
                        hub.clock.instant(),
                        WriteRecord.Kind.CONTACT_ARCHIVED,
                        Long.toString(record.id),
                        new TreeMap<>()));
              });
    }
    return SimulatedAnswer.empty(204);
  }

  private static List<JsonNode> inputs(JsonNode request) {
    var inputs = StreamSupport.stream(request.path("inputs").spliterator(), false).toList();
    if (inputs.isEmpty()) {
      throw Refusal.validation("inputs must not be empty");
    }
    if (inputs.size() > BATCH_LIMIT) {
      throw Refusal.validation("The maximum number of inputs supported in a batch is 100");
    }
    return inputs;
  }

  /// Null values are passed over; numbers and booleans are taken as text.
  private static Map<String, String> values(JsonNode input) {
    var values = new HashMap<String, String>();
    input
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (!property.getValue().isNull()) {
                values.put(property.getKey(), property.getValue().asText());
              }
            });
    return values;
  }

  private ObjectNode envelope(List<ObjectNode> results) {
    var shuffled = new ArrayList<>(results);
    Collections.shuffle(shuffled, random);
    var now = Json.time(hub.clock.instant());
    var answer = Json.object().put("status", "COMPLETE");
    var array = answer.putArray("results");
    shuffled.forEach(array::add);
    return answer.put("startedAt", now).put("completedAt", now);
  }
}
