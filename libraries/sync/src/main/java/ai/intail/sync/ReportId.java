package ai.intail.sync;

import java.util.UUID;

/// Names one report of one hub.
public record ReportId(UUID value) {

  /// @throws IllegalArgumentException if the text is no UUID
  public static ReportId of(String text) {
    return new ReportId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
