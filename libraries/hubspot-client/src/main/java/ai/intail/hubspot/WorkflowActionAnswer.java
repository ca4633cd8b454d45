package ai.intail.hubspot;

import java.util.Map;

/// What a custom action answers a workflow, with status 200. Source: HubSpot's guide "Custom
/// workflow actions".
///
/// @param state how the action ended
/// @param outputs by the names of the action's definition
public record WorkflowActionAnswer(State state, Map<String, String> outputs) {

  /// How an action ends; the workflow goes on either way, and can branch by it.
  public enum State {
    SUCCESS,
    /// It failed, and a repetition would not help: a 4xx would mark it failed as well.
    FAIL_CONTINUE
  }

  public WorkflowActionAnswer {
    outputs = Map.copyOf(outputs);
  }

  /// The answer's body.
  public byte[] json() {
    var answer = Json.object();
    var fields = answer.putObject("outputFields");
    outputs.forEach(fields::put);
    fields.put("hs_execution_state", state.name());
    return Json.bytes(answer);
  }

  @Override
  public String toString() {
    return "WorkflowActionAnswer[state=" + state + "]";
  }
}
