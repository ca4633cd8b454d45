package ai.intail.web;

import ai.intail.sync.report.Report;

/// Who looks at a page.
///
/// @param formToken goes with every form that changes something; empty for who is not signed in
public record Viewer(String formToken) {

  static final Viewer STRANGER = new Viewer("");

  public boolean signedIn() {
    return !formToken.isEmpty();
  }

  /// A report's state in words.
  public String state(Report.State state) {
    return switch (state) {
      case Report.State.Watching() -> "watching";
      case Report.State.Behind() -> "behind: the list is read again";
      case Report.State.Paused(var reason) -> "paused: " + reason;
    };
  }
}
