package ai.intail.aws;

import java.util.Map;
import java.util.function.Consumer;

/// Log lines as JSON: an event and what it is about, ids and counts only, never what names people.
public final class JsonLog {

  private final Consumer<String> lines;

  /// @param lines takes each line, such as the function's logger
  public JsonLog(Consumer<String> lines) {
    this.lines = lines;
  }

  public void event(String event, Map<String, String> facts) {
    var json = Json.object().put("event", event);
    facts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(fact -> json.put(fact.getKey(), fact.getValue()));
    lines.accept(Json.write(json));
  }

  /// An error by its type and message: our exceptions name nobody.
  public void failure(String event, Throwable failure) {
    event(
        event,
        Map.of(
            "error",
            failure.getClass().getSimpleName(),
            "message",
            String.valueOf(failure.getMessage())));
  }
}
