package ai.intail.simulator;

import ai.intail.simulator.behaviour.Switch.MissingInUpdate;
import ai.intail.simulator.behaviour.Switch.UpsertTraces;
import ai.intail.simulator.exchange.Json;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// The calls on contacts in batches of up to 100.
final class ContactsApi {

  private final HubState hub;
  private final ContactWriting writing;
  private final Records records;
  private final Random random;

  ContactsApi(HubState hub, ContactWriting writing, long seed) {
    this.hub = hub;
    this.writing = writing;
    this.records = Records.ofContacts(hub);
    this.random = new Random(seed);
  }

  /// A missing id makes a 207 with one error for all of them.
  SimulatedAnswer read(JsonNode request) {
    var history = new HashSet<>(Json.texts(request.path("propertiesWithHistory")));
    var inputs = BatchAnswer.inputs(request, history.isEmpty() ? 100 : 50);
    var property = request.path("idProperty").asText("");
    var names = new HashSet<>(Json.texts(request.path("properties")));
    var answer = new BatchAnswer(hub.now(), random);
    var found = new LinkedHashMap<Long, CrmRecord>();
    for (JsonNode input : inputs) {
      var id = input.path("id").asText("");
      find(property, id)
          .ifPresentOrElse(
              record -> found.put(record.id(), record), () -> answer.missing(id, "CONTACT"));
    }
    found.values().forEach(record -> answer.add(records.json(record, names, history)));
    return answer.finished(200);
  }

  private Optional<CrmRecord> find(String idProperty, String id) {
    if (idProperty.isEmpty()) {
      return ContactApi.number(id).flatMap(hub.contacts::live);
    }
    return idProperty.equals(ContactStore.EMAIL)
        ? hub.contacts.byAddress(id)
        : hub.contacts.byUnique(idProperty, id);
  }

  SimulatedAnswer update(JsonNode request) {
    var inputs = BatchAnswer.inputs(request, 100);
    for (JsonNode input : inputs) {
      var property = input.path("idProperty").asText("");
      if (!property.isEmpty() && !hub.properties.isUnique(property)) {
        throw notUnique(property);
      }
    }
    boolean traced = BatchAnswer.isTraced(inputs);
    if (!traced) {
      var claims = new Claims();
      for (JsonNode input : inputs) {
        addressed(input).ifPresent(record -> writing.checkUpdate(record, input, claims));
      }
    }
    return each(inputs, 200, traced, this::updateOne);
  }

  private Refusal notUnique(String property) {
    return Refusal.validation(
        "Unable to perform update/upsert by non-unique 0-1 property %s in portal ID %d"
            .formatted(property, hub.id));
  }

  /// Whose record an input names. Ids of merged records lead nowhere here.
  private Optional<CrmRecord> addressed(JsonNode input) {
    return find(input.path("idProperty").asText(""), input.path("id").asText(""));
  }

  private void updateOne(JsonNode input, BatchAnswer answer) {
    var record = addressed(input);
    if (record.isEmpty()) {
      if (hub.switches.is(MissingInUpdate.IN_ERRORS)) {
        answer.missing(input.path("id").asText(""), "CONTACT");
      }
      return;
    }
    var written = writing.update(record.get(), input);
    answer.add(records.json(written, ContactWriting.values(input).keySet()), input);
  }

  SimulatedAnswer create(JsonNode request) {
    var inputs = BatchAnswer.inputs(request, 100);
    boolean traced = BatchAnswer.isTraced(inputs);
    if (!traced) {
      var claims = new Claims();
      inputs.forEach(input -> writing.checkCreate(input, claims));
    }
    return each(inputs, 201, traced, this::createOne);
  }

  private void createOne(JsonNode input, BatchAnswer answer) {
    var record = writing.create(input);
    answer.add(records.json(record, ContactWriting.values(input).keySet()), input);
  }

  /// Writes where the id property's value stands, and creates where it does not.
  SimulatedAnswer upsert(JsonNode request) {
    var inputs = BatchAnswer.inputs(request, 100).stream().map(ContactsApi::withItsOwnId).toList();
    checkUpsert(inputs);
    boolean traced = BatchAnswer.isTraced(inputs) && !hub.switches.is(UpsertTraces.IGNORED);
    if (!traced) {
      var claims = new Claims();
      for (JsonNode input : inputs) {
        addressed(input)
            .ifPresentOrElse(
                record -> writing.checkUpdate(record, input, claims),
                () -> writing.checkCreate(input, claims));
      }
    }
    return each(inputs, 200, traced, this::upsertOne);
  }

  /// All by one unique property, and no two for one record, whatever case an address has.
  private void checkUpsert(List<JsonNode> inputs) {
    var property = inputs.getFirst().path("idProperty").asText("");
    boolean unique = property.equals(ContactStore.EMAIL) || hub.properties.isUnique(property);
    if (!unique) {
      throw notUnique(property);
    }
    var seen = new HashSet<String>();
    for (JsonNode input : inputs) {
      if (!input.path("idProperty").asText("").equals(property)) {
        throw Refusal.validation("idProperty must be the same on every input");
      }
      var id = input.path("id").asText("");
      if (id.isEmpty()) {
        throw Refusal.validation("id is required on every input");
      }
      var key =
          addressed(input)
              .map(record -> Long.toString(record.id()))
              .orElse(property + "=" + ContactStore.folded(id));
      if (!seen.add(key)) {
        throw Refusal.validation("Duplicate IDs found in batch input: [" + id + "].");
      }
    }
  }

  /// The value by which it is looked for is set, unless another is given.
  private static JsonNode withItsOwnId(JsonNode input) {
    ContactWriting.values(input); // Refuses what is no object.
    if (!input.isObject()) {
      throw Refusal.validation("each input is an object");
    }
    var whole = ((ObjectNode) input).deepCopy();
    var properties =
        whole.path("properties").isObject()
            ? (ObjectNode) whole.path("properties")
            : whole.putObject("properties");
    var property = input.path("idProperty").asText("");
    if (!property.isEmpty() && !properties.hasNonNull(property)) {
      properties.put(property, input.path("id").asText(""));
    }
    return whole;
  }

  /// Answers with the default properties, not with those that were sent.
  private void upsertOne(JsonNode input, BatchAnswer answer) {
    var found = addressed(input);
    var written = found.isPresent() ? writing.update(found.get(), input) : writing.create(input);
    answer.add(records.json(written).put("new", found.isEmpty()), input);
  }

  private interface WriteOne {
    /// @throws Refusal if this one cannot be written
    void write(JsonNode input, BatchAnswer answer);
  }

  /// Without a trace id of its own on each input it has been checked that all can be written.
  private SimulatedAnswer each(List<JsonNode> inputs, int success, boolean traced, WriteOne one) {
    var answer = new BatchAnswer(hub.now(), random);
    for (JsonNode input : inputs) {
      try {
        one.write(input, answer);
      } catch (Refusal refusal) {
        if (!traced) {
          throw refusal;
        }
        answer.refused(
            refusal.context(
                Map.of(
                    "objectWriteTraceId", List.of(input.path("objectWriteTraceId").asText("")))));
      }
    }
    return answer.finished(success);
  }

  SimulatedAnswer archive(JsonNode request) {
    for (JsonNode input : BatchAnswer.inputs(request, 100)) {
      ContactApi.number(input.path("id").asText(""))
          .flatMap(hub.contacts::live)
          .ifPresent(writing::archive);
    }
    return SimulatedAnswer.empty(204);
  }
}
