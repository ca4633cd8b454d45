package ai.intail.simulator;

import ai.intail.simulator.HubState.CrmRecord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;

/// The calls on contacts: batches of up to 100, answered in any order.
final class ContactsApi {

  private static final int BATCH_LIMIT = 100;

  private final HubState hub;
  private final ContactWriting writing;
  private final Search search;
  private final Random random;

  ContactsApi(HubState hub, ContactWriting writing, Search search, long seed) {
    this.hub = hub;
    this.writing = writing;
    this.search = search;
    this.random = new Random(seed);
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
    var property = input.path("idProperty").asText("");
    if (property.equals("email") || property.equals("hs_object_id")) {
      throw Refusal.validation(
          "Unable to perform update/upsert by non-unique 0-1 property " + property);
    }
    var record = find(property, input.path("id").asText());
    if (record.isEmpty()) {
      return Optional.empty();
    }
    var names = writing.update(record.get(), input);
    return Optional.of(Records.json(record.get(), names));
  }

  SimulatedAnswer create(JsonNode request) {
    return write(request, 201, this::createOne);
  }

  private Optional<ObjectNode> createOne(JsonNode input) {
    return Optional.of(Records.json(writing.create(input), ContactWriting.values(input).keySet()));
  }

  /// Writes where the id property's value stands, and creates where it does not.
  SimulatedAnswer upsert(JsonNode request) {
    var seen = new HashSet<Long>();
    for (JsonNode input : inputs(request)) {
      var property = input.path("idProperty").asText("");
      var known = hub.properties.get(property);
      boolean unique = property.equals("email") || (known != null && known.hasUniqueValue());
      if (!unique) {
        throw Refusal.validation(
            "Unable to perform update/upsert by non-unique 0-1 property " + property);
      }
      find(property, input.path("id").asText())
          .filter(record -> !seen.add(record.id))
          .ifPresent(
              twice -> {
                throw Refusal.validation("Duplicate IDs found in batch input: " + twice.id);
              });
    }
    return write(request, 200, this::upsertOne);
  }

  private Optional<ObjectNode> upsertOne(JsonNode input) {
    var property = input.path("idProperty").asText();
    var id = input.path("id").asText();
    var found = find(property, id);
    if (found.isPresent()) {
      var names = writing.update(found.get(), input);
      return Optional.of(Records.json(found.get(), names).put("new", false));
    }
    var whole = ((ObjectNode) input).deepCopy();
    var properties =
        whole.path("properties").isObject()
            ? (ObjectNode) whole.path("properties")
            : whole.putObject("properties");
    if (!properties.has(property)) {
      properties.put(property, id);
    }
    return Optional.of(
        Records.json(writing.create(whole), ContactWriting.values(whole).keySet())
            .put("new", true));
  }

  SimulatedAnswer search(JsonNode request, int bodyLength) {
    return search.in(hub.contacts.values(), request, bodyLength);
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
      var id = input.path("id").asText("");
      var record =
          success == 200
              ? find(input.path("idProperty").asText(""), id)
              : Optional.<CrmRecord>empty();
      writing.check(input, record);
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
      hub.liveContact(input.path("id").asLong()).ifPresent(writing::archive);
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
