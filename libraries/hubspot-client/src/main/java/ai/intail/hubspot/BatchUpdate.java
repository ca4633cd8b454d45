package ai.intail.hubspot;

import ai.intail.hubspot.ItemResult.Missing;
import ai.intail.hubspot.ItemResult.Unsure;
import ai.intail.hubspot.ItemResult.Written;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Updates contacts by their ids: `/crm/objects/2026-03/contacts/batch/update`.
final class BatchUpdate extends BatchWrite<ContactUpdate, ContactId> {

  BatchUpdate(Exchange exchange) {
    super(exchange);
  }

  @Override
  ContactId key(ContactUpdate update) {
    return update.id();
  }

  @Override
  Map<String, String> properties(ContactUpdate update) {
    return update.properties();
  }

  @Override
  Call call(List<ContactUpdate> batch) {
    var request = Json.object();
    var inputs = request.putArray("inputs");
    for (ContactUpdate update : batch) {
      var input = inputs.addObject();
      input.put("id", update.id().toString());
      input.put("objectWriteTraceId", update.id().toString());
      var properties = input.putObject("properties");
      update.properties().forEach(properties::put);
    }
    return Call.post(CallKind.CONTACT_WRITE, Paths.CONTACTS_UPDATE, request);
  }

  @Override
  ItemResult alone(ContactUpdate update, HubSpotException refused) {
    return refused instanceof NotFoundException ? new Missing() : super.alone(update, refused);
  }

  /// Of a record that is not there HubSpot says nothing, or that it is not found.
  @Override
  Map<ContactId, ItemResult> results(JsonNode answer, List<ContactUpdate> batch) {
    var written = new HashSet<String>();
    for (JsonNode record : Json.requiredArray(answer, "results")) {
      Json.text(record, "id").ifPresent(written::add);
      Json.text(record, "objectWriteTraceId").ifPresent(written::add);
    }
    var errors = errors(answer);
    ItemResult unsaid = blamesNobody(answer) ? new Unsure() : new Missing();
    return batch.stream()
        .map(ContactUpdate::id)
        .collect(
            Collectors.toMap(
                id -> id,
                id -> {
                  if (written.contains(id.toString())) {
                    return new Written(id);
                  }
                  var refused = errors.get(id.toString());
                  if (refused == null) {
                    return unsaid;
                  }
                  return refused.category().equals("OBJECT_NOT_FOUND") ? new Missing() : refused;
                }));
  }
}
