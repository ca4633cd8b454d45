package ai.intail.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A workflow calls a custom action for one record. Check the signature first ([Signatures], v3 or
/// else v2). HubSpot repeats the call, under the same callback id, for up to three days while it is
/// answered 5xx or 429, and expects an answer within seconds.
///
/// Source: HubSpot's guide "Custom workflow actions".
///
/// @param callbackId the same for each repetition
/// @param objectId the record's number
/// @param objectType such as `CONTACT`
/// @param properties of the record, those that the action's definition asks for
/// @param inputs of the action, by name, as text
public record WorkflowActionCall(
    String callbackId,
    HubId hub,
    Optional<Long> actionDefinition,
    Optional<Long> workflow,
    Optional<Long> objectId,
    String objectType,
    Map<String, String> properties,
    Map<String, String> inputs) {

  public WorkflowActionCall {
    properties = Map.copyOf(properties);
    inputs = Map.copyOf(inputs);
  }

  /// @param body as it came
  /// @throws MalformedAnswerException if it is no call of an action: no callback id, no account
  public static WorkflowActionCall read(byte[] body) {
    var call = Json.read(body);
    var origin = call.path("origin");
    var object = call.path("object");
    return new WorkflowActionCall(
        Json.requiredText(call, "callbackId"),
        new HubId(Json.requiredNumber(origin, "portalId")),
        Json.numberIfAny(origin, "actionDefinitionId"),
        Json.numberIfAny(call.path("context"), "workflowId"),
        Json.numberIfAny(object, "objectId"),
        Json.text(object, "objectType").orElse(""),
        values(object.path("properties")),
        inputs(call));
  }

  /// Newer calls tell them twice, in `fields` perhaps by type.
  private static Map<String, String> inputs(JsonNode call) {
    var inputs = new HashMap<>(values(call.path("fields")));
    inputs.putAll(values(call.path("inputFields")));
    return inputs;
  }

  /// By name: texts, numbers, or `{type, value}`.
  static Map<String, String> values(JsonNode fields) {
    var values = new HashMap<String, String>();
    fields
        .properties()
        .forEach(
            field ->
                Json.text(fields, field.getKey())
                    .or(() -> Json.text(field.getValue(), "value"))
                    .ifPresent(value -> values.put(field.getKey(), value)));
    return values;
  }

  /// Names no value: they may be personal.
  @Override
  public String toString() {
    return "WorkflowActionCall[callbackId=%s, hub=%s, workflow=%s]"
        .formatted(callbackId, hub, workflow);
  }
}
