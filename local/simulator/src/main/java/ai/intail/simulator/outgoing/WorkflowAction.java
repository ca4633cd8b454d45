package ai.intail.simulator.outgoing;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/// A custom action as it stands in a workflow.
///
/// @param properties of the contact that the call brings along
/// @param inputFields what the workflow's author chose, all as text
public record WorkflowAction(
    URI url,
    long definitionId,
    int definitionVersion,
    long workflowId,
    Set<String> properties,
    Map<String, String> inputFields) {

  public WorkflowAction {
    properties = Set.copyOf(properties);
    inputFields = Map.copyOf(inputFields);
  }

  public static WorkflowAction at(URI url, Map<String, String> inputFields) {
    return new WorkflowAction(url, 77, 1, 1_234, Set.of(), inputFields);
  }
}
