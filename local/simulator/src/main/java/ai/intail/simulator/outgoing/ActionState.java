package ai.intail.simulator.outgoing;

import java.time.Instant;
import java.util.Map;

/// How far the call of a workflow action has come.
public sealed interface ActionState {

  /// @param attempts so far
  /// @param due when it is tried next
  record Waits(int attempts, Instant due) implements ActionState {}

  /// Taken with a 2xx.
  ///
  /// @param outputFields as text, `hs_execution_state` among them if it was told
  record Done(Map<String, String> outputFields) implements ActionState {
    public Done {
      outputFields = Map.copyOf(outputFields);
    }
  }

  /// Refused with a 4xx: the workflow goes on without it.
  record Failed(int status) implements ActionState {}

  /// Three days have passed.
  record GivenUp() implements ActionState {}
}
