package ai.intail.sync;

/// Who caused a run.
public sealed interface Cause {

  /// A contact joined the report's list; HubSpot and the schedule are behind it.
  record ListJoin() implements Cause {}

  /// A person asked for the run.
  ///
  /// @param user the e-mail address that person signed in with
  record Manual(String user) implements Cause {
    @Override
    public String toString() {
      return "Manual[user=…]";
    }
  }

  /// What `intail_workflow_name` of a lead says (`fields.csv`, WORKFLOW_NAME).
  default String workflowName() {
    return switch (this) {
      case ListJoin _ -> "List join";
      case Manual _ -> "Manual run";
    };
  }
}
