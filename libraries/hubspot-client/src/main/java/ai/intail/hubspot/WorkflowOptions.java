package ai.intail.hubspot;

import java.util.List;
import java.util.Optional;

/// The values that an action's input can have, as the workflow editor shows them.
///
/// @param after where the editor's next call is to go on; empty where these are all
public record WorkflowOptions(List<Option> options, Optional<String> after, Search search) {

  /// One value.
  ///
  /// @param label what people see
  /// @param value what the action gets
  public record Option(String label, String value, Optional<String> description) {}

  /// Whether the editor lets people search.
  public enum Search {
    NONE,
    /// What they type comes as [WorkflowOptionsCall#query].
    BY_TEXT
  }

  public WorkflowOptions {
    options = List.copyOf(options);
  }

  /// The answer's body.
  public byte[] json() {
    var answer = Json.object();
    var array = answer.putArray("options");
    for (Option option : options) {
      var one = array.addObject().put("label", option.label()).put("value", option.value());
      option.description().ifPresent(text -> one.put("description", text));
    }
    after.ifPresent(token -> answer.put("after", token));
    return Json.bytes(answer.put("searchable", search == Search.BY_TEXT));
  }
}
