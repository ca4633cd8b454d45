package ai.intail.hubspot;

import ai.intail.hubspot.ItemResult.Missing;
import ai.intail.hubspot.ItemResult.Refused;
import ai.intail.hubspot.ItemResult.Unsure;
import ai.intail.hubspot.ItemResult.Written;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes contacts in batches of up to 100. Thread-safe.
///
/// Every input bears a trace id, which lets HubSpot accept the good part of a batch (207). Where it
/// refuses the whole batch all the same, the batch is halved until the offender stands alone.
/// Answers come in any order and are matched by id or trace id. A batch that HubSpot does not
/// answer in the end leaves its items unsure, and the others known: nothing is silent. What
/// concerns the whole account is thrown: a refused token, a missing scope.
public final class ContactWrites {

  private static final Pattern EXISTING = Pattern.compile("Existing ID: (\\d{1,19})");

  private final Exchange exchange;

  ContactWrites(Exchange exchange) {
    this.exchange = exchange;
  }

  /// Updates records. Repeatable: an update whose answer was lost is sent again.
  ///
  /// @param kind how the calls are counted
  /// @return for each update what became of it; [Unsure] where HubSpot gave no answer in time
  public Map<ContactId, ItemResult> update(List<ContactUpdate> updates, CallKind kind) {
    var byId = new LinkedHashMap<ContactId, ContactUpdate>();
    updates.forEach(update -> byId.put(update.id(), update));
    var results = new HashMap<ContactId, ItemResult>();
    for (List<ContactUpdate> batch : Records.batches(byId.values())) {
      results.putAll(updateBatch(batch, kind));
    }
    return results;
  }

  private Map<ContactId, ItemResult> updateBatch(List<ContactUpdate> batch, CallKind kind) {
    var request = Json.object();
    var inputs = request.putArray("inputs");
    for (ContactUpdate update : batch) {
      var input = inputs.addObject();
      input.put("id", update.id().toString());
      input.put("objectWriteTraceId", update.id().toString());
      var properties = input.putObject("properties");
      update.properties().forEach(properties::put);
    }
    JsonNode answer;
    try {
      answer = Json.read(exchange.send(Call.post(kind, Paths.CONTACTS_UPDATE, request)).body());
    } catch (ValidationException | ConflictException refused) {
      return batch.size() == 1
          ? Map.of(batch.getFirst().id(), refusal(refused.refusal()))
          : halves(batch, half -> updateBatch(half, kind));
    } catch (NotFoundException gone) {
      return batch.size() == 1
          ? Map.of(batch.getFirst().id(), new Missing())
          : halves(batch, half -> updateBatch(half, kind));
    } catch (UnavailableException
        | RateLimitedException
        | OutOfTimeException
        | MalformedAnswerException lost) {
      return batch.stream().collect(Collectors.toMap(ContactUpdate::id, _ -> new Unsure()));
    }
    var refused = refusedByTrace(answer);
    var written = new HashSet<String>();
    answer.path("results").forEach(record -> written.add(record.path("id").asText()));
    return batch.stream()
        .collect(
            Collectors.toMap(ContactUpdate::id, update -> result(update.id(), written, refused)));
  }

  private static ItemResult result(
      ContactId id, Collection<String> written, Map<String, Refused> refused) {
    if (written.contains(id.toString())) {
      return new Written(id);
    }
    var refusal = refused.get(id.toString());
    return refusal == null || refusal.category().equals("OBJECT_NOT_FOUND")
        ? new Missing()
        : refusal;
  }

  /// Creates records. A create can only be refused; it never alters a record.
  ///
  /// @return by trace id; [Unsure] where an answer was lost, for a create is not sent twice
  public Map<String, ItemResult> create(List<NewContact> contacts) {
    var results = new HashMap<String, ItemResult>();
    for (List<NewContact> batch : Records.batches(contacts)) {
      results.putAll(createBatch(batch));
    }
    return results;
  }

  private Map<String, ItemResult> createBatch(List<NewContact> batch) {
    var request = Json.object();
    var inputs = request.putArray("inputs");
    for (NewContact contact : batch) {
      var input = inputs.addObject();
      input.put("objectWriteTraceId", contact.traceId());
      input.putArray("associations");
      var properties = input.putObject("properties");
      contact.properties().forEach(properties::put);
    }
    JsonNode answer;
    try {
      var call = Call.create(CallKind.LEAD_WRITE, Paths.CONTACTS_CREATE, request);
      answer = Json.read(exchange.send(call).body());
    } catch (ValidationException | ConflictException refused) {
      return batch.size() == 1
          ? Map.of(batch.getFirst().traceId(), refusal(refused.refusal()))
          : halves(batch, this::createBatch);
    } catch (UnavailableException
        | RateLimitedException
        | OutOfTimeException
        | MalformedAnswerException lost) {
      return batch.stream().collect(Collectors.toMap(NewContact::traceId, _ -> new Unsure()));
    }
    var results = new HashMap<String, ItemResult>(refusedByTrace(answer));
    for (JsonNode record : answer.path("results")) {
      var id = new ContactId(Json.requiredNumber(record, "id"));
      traceOf(record, batch).ifPresent(trace -> results.put(trace, new Written(id)));
    }
    batch.forEach(contact -> results.putIfAbsent(contact.traceId(), new Unsure()));
    return results;
  }

  /// HubSpot names the trace id of what it created; where it does not, a batch of one tells.
  private static Optional<String> traceOf(JsonNode record, List<NewContact> batch) {
    return Json.text(record, "objectWriteTraceId")
        .or(
            () ->
                batch.size() == 1
                    ? Optional.of(batch.getFirst().traceId())
                    : byProperties(record, batch));
  }

  private static Optional<String> byProperties(JsonNode record, List<NewContact> batch) {
    var properties = Records.properties(record);
    return batch.stream()
        .filter(contact -> contact.properties().containsKey("email"))
        .filter(
            contact ->
                contact
                    .properties()
                    .getOrDefault("email", "")
                    .equalsIgnoreCase(properties.getOrDefault("email", "")))
        .map(NewContact::traceId)
        .findFirst();
  }

  /// Writes each contact where its value stands and creates it where it does not.
  ///
  /// Two inputs that mean one contact would let HubSpot refuse all: of those with one value,
  /// whatever its case for addresses, the last one is sent.
  ///
  /// @param idProperty `email`, or a custom property with unique values
  /// @return by the value given
  public Map<String, ItemResult> upsert(String idProperty, List<ContactUpsert> contacts) {
    boolean byAddress = idProperty.equals("email");
    var byValue = new LinkedHashMap<String, ContactUpsert>();
    contacts.forEach(contact -> byValue.put(folded(contact.value(), byAddress), contact));
    var results = new HashMap<String, ItemResult>();
    for (List<String> batch : Records.batches(byValue.keySet())) {
      results.putAll(upsertBatch(idProperty, batch, byValue));
    }
    return contacts.stream()
        .map(ContactUpsert::value)
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                value -> results.getOrDefault(folded(value, byAddress), new Unsure())));
  }

  private static String folded(String value, boolean byAddress) {
    return byAddress ? value.strip().toLowerCase(Locale.ROOT) : value;
  }

  private Map<String, ItemResult> upsertBatch(
      String idProperty, List<String> batch, Map<String, ContactUpsert> byValue) {
    var request = Json.object();
    var inputs = request.putArray("inputs");
    for (String value : batch) {
      var input = inputs.addObject().put("id", value).put("idProperty", idProperty);
      input.put("objectWriteTraceId", value);
      var properties = input.putObject("properties");
      Optional.ofNullable(byValue.get(value))
          .ifPresent(contact -> contact.properties().forEach(properties::put));
      properties.put(idProperty, value);
    }
    JsonNode answer;
    try {
      var call = Call.post(CallKind.CONTACT_WRITE, Paths.CONTACTS_UPSERT, request);
      answer = Json.read(exchange.send(call).body());
    } catch (ValidationException | ConflictException refused) {
      return batch.size() == 1
          ? Map.of(batch.getFirst(), refusal(refused.refusal()))
          : halves(batch, half -> upsertBatch(idProperty, half, byValue));
    } catch (UnavailableException
        | RateLimitedException
        | OutOfTimeException
        | MalformedAnswerException lost) {
      return batch.stream().collect(Collectors.toMap(Function.identity(), _ -> new Unsure()));
    }
    var results = new HashMap<String, ItemResult>(refusedByTrace(answer));
    for (JsonNode record : answer.path("results")) {
      var id = new ContactId(Json.requiredNumber(record, "id"));
      Json.text(record, "objectWriteTraceId")
          .or(() -> Json.text(record.path("properties"), idProperty))
          .or(() -> batch.size() == 1 ? Optional.of(batch.getFirst()) : Optional.empty())
          .ifPresent(value -> results.put(value, new Written(id)));
    }
    return results;
  }

  /// Archives records, which can be restored for 90 days; those that are not there are passed over.
  public void archive(Collection<ContactId> ids) {
    for (List<ContactId> batch : Records.batches(ids)) {
      var request = Json.object();
      var inputs = request.putArray("inputs");
      batch.forEach(id -> inputs.addObject().put("id", id.toString()));
      exchange.send(Call.post(CallKind.LEAD_WRITE, Paths.CONTACTS_ARCHIVE, request));
    }
  }

  private static <T, K> Map<K, ItemResult> halves(
      List<T> batch, Function<List<T>, Map<K, ItemResult>> send) {
    var results = new HashMap<>(send.apply(batch.subList(0, batch.size() / 2)));
    results.putAll(send.apply(batch.subList(batch.size() / 2, batch.size())));
    return results;
  }

  private static Map<String, Refused> refusedByTrace(JsonNode answer) {
    var refused = new HashMap<String, Refused>();
    for (JsonNode error : answer.path("errors")) {
      var refusal = refusal(Refusal.of(answer.path("status").asInt(0), error));
      var context = error.path("context");
      context.path("objectWriteTraceId").forEach(trace -> refused.put(trace.asText(), refusal));
      context.path("ids").forEach(id -> refused.put(id.asText(), refusal));
    }
    return refused;
  }

  private static Refused refusal(Refusal refusal) {
    var existing = EXISTING.matcher(refusal.message());
    return new Refused(
        refusal.category(),
        refusal.message(),
        refusal.correlationId(),
        existing.find() ? Optional.of(ContactId.of(existing.group(1))) : Optional.empty());
  }
}
