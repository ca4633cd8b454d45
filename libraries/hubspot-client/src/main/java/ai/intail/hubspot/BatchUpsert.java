package ai.intail.hubspot;

import ai.intail.hubspot.ItemResult.Unsure;
import ai.intail.hubspot.ItemResult.Written;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes contacts where their value stands, else creates them:
/// `/crm/objects/2026-03/contacts/batch/upsert`.
final class BatchUpsert extends BatchWrite<ContactUpsert, String> {

  private static final int CONFLICT = 409;

  private final String idProperty;

  BatchUpsert(Exchange exchange, String idProperty) {
    super(exchange);
    this.idProperty = idProperty;
  }

  @Override
  String key(ContactUpsert contact) {
    return contact.value();
  }

  @Override
  Map<String, String> properties(ContactUpsert contact) {
    return contact.properties();
  }

  @Override
  Call call(List<ContactUpsert> batch) {
    var request = Json.object();
    var inputs = request.putArray("inputs");
    for (ContactUpsert contact : batch) {
      var input = inputs.addObject().put("id", contact.value()).put("idProperty", idProperty);
      input.put("objectWriteTraceId", contact.value());
      var properties = input.putObject("properties");
      contact.properties().forEach(properties::put);
      properties.put(idProperty, contact.value());
    }
    return Call.post(CallKind.CONTACT_WRITE, Paths.CONTACTS_UPSERT, request);
  }

  /// Who was created elsewhere a moment ago is refused once, and found the next time.
  @Override
  ItemResult alone(ContactUpsert contact, HubSpotException refused) {
    var batch = List.of(contact);
    if (refused.status() == CONFLICT) {
      try {
        return answer(batch).getOrDefault(contact.value(), super.alone(contact, refused));
      } catch (ValidationException | ConflictException | NotFoundException again) {
        return super.alone(contact, again);
      } catch (UnavailableException
          | RateLimitedException
          | OutOfTimeException
          | MalformedAnswerException lost) {
        return new Unsure();
      }
    }
    return super.alone(contact, refused);
  }

  @Override
  Map<String, ItemResult> results(JsonNode answer, List<ContactUpsert> batch) {
    var results = new HashMap<String, ItemResult>(errors(answer));
    for (JsonNode record : Json.requiredArray(answer, "results")) {
      var id = new ContactId(Json.requiredNumber(record, "id"));
      valueOf(record, batch).ifPresent(value -> results.put(value, new Written(id)));
    }
    return results;
  }

  /// Not every account's answers name the trace id, and they need not have the property.
  private Optional<String> valueOf(JsonNode record, List<ContactUpsert> batch) {
    if (batch.size() == 1) {
      return Optional.of(batch.getFirst().value());
    }
    return Json.text(record, "objectWriteTraceId")
        .or(() -> Json.text(record.path("properties"), idProperty));
  }
}
