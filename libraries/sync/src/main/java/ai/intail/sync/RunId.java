package ai.intail.sync;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Names one run. A repeated trigger is the same run because the id follows from what caused it.
public record RunId(UUID value) {

  /// @throws IllegalArgumentException if the text is no UUID
  public static RunId of(String text) {
    return new RunId(UUID.fromString(text));
  }

  /// The run that a sweep begins: the report and the cursor's version at its first join.
  public static RunId ofSweep(ReportId report, long cursorVersion) {
    return named("sweep " + report + " " + cursorVersion);
  }

  /// The run that a person asked for: the report and the id of the request.
  public static RunId ofRequest(ReportId report, String request) {
    return named("request " + report + " " + request);
  }

  private static RunId named(String name) {
    return new RunId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
