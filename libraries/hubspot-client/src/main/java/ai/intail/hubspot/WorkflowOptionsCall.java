package ai.intail.hubspot;

import java.util.Map;
import java.util.Optional;

/// The workflow editor asks which values an action's input can have. Check the signature first
/// ([Signatures]). Source: HubSpot's guide "Custom workflow actions".
///
/// @param input whose values are asked for
/// @param inputs what stands in the others, as far as it is fixed and no record's property
/// @param query what somebody typed; only where the answer before said that it can be searched
/// @param after where to go on, as the answer before said
public record WorkflowOptionsCall(
    HubId hub,
    String input,
    Map<String, String> inputs,
    Optional<String> query,
    Optional<String> after) {

  public WorkflowOptionsCall {
    inputs = Map.copyOf(inputs);
  }

  /// @param body as it came
  /// @throws MalformedAnswerException if it is no such call: no account
  public static WorkflowOptionsCall read(byte[] body) {
    var call = Json.read(body);
    var fetch = call.path("fetchOptions");
    return new WorkflowOptionsCall(
        new HubId(Json.requiredNumber(call.path("origin"), "portalId")),
        Json.text(call, "inputFieldName").orElse(""),
        WorkflowActionCall.values(call.path("inputFields")),
        Json.text(fetch, "q"),
        Json.text(fetch, "after"));
  }
}
