package ai.intail.hubspot;

import ai.intail.hubspot.ItemResult.Written;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Creates contacts: `/crm/objects/2026-03/contacts/batch/create`. Not sent again where the answer
/// was lost: it would make two.
final class BatchCreate extends BatchWrite<NewContact, String> {

  BatchCreate(Exchange exchange) {
    super(exchange);
  }

  @Override
  String key(NewContact contact) {
    return contact.traceId();
  }

  @Override
  Map<String, String> properties(NewContact contact) {
    return contact.properties();
  }

  @Override
  Call call(List<NewContact> batch) {
    var request = Json.object();
    var inputs = request.putArray("inputs");
    for (NewContact contact : batch) {
      var input = inputs.addObject();
      input.put("objectWriteTraceId", contact.traceId());
      input.putArray("associations");
      var properties = input.putObject("properties");
      contact.properties().forEach(properties::put);
    }
    return Call.create(CallKind.CONTACT_WRITE, Paths.CONTACTS_CREATE, request);
  }

  @Override
  Map<String, ItemResult> results(JsonNode answer, List<NewContact> batch) {
    var results = new HashMap<String, ItemResult>(errors(answer));
    for (JsonNode record : Json.requiredArray(answer, "results")) {
      var id = new ContactId(Json.requiredNumber(record, "id"));
      traceOf(record, batch).ifPresent(trace -> results.put(trace, new Written(id)));
    }
    return results;
  }

  /// HubSpot names the trace id of what it created; where it does not, the address or a batch of
  /// one tells.
  private static Optional<String> traceOf(JsonNode record, List<NewContact> batch) {
    if (batch.size() == 1) {
      return Optional.of(batch.getFirst().traceId());
    }
    return Json.text(record, "objectWriteTraceId").or(() -> byAddress(record, batch));
  }

  private static Optional<String> byAddress(JsonNode record, List<NewContact> batch) {
    var email = Json.text(record.path("properties"), "email");
    return email.flatMap(
        address ->
            batch.stream()
                .filter(
                    contact ->
                        contact.properties().getOrDefault("email", "").equalsIgnoreCase(address))
                .map(NewContact::traceId)
                .findFirst());
  }
}
