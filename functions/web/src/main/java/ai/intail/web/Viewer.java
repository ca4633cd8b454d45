package ai.intail.web;

import ai.intail.sync.report.Report;

/// Who looks at a page.
///
/// @param account the HubSpot account as the head of each page names it; empty for who is not
///   signed in
/// @param formToken goes with every form that changes something; empty where there can be none
public record Viewer(String account, String formToken) {

  static final Viewer STRANGER = new Viewer("", "");

  static Viewer of(Session session, String formToken) {
    return new Viewer("Account " + session.hub() + ", " + session.user(), formToken);
  }

  static Viewer stranger(String formToken) {
    return new Viewer("", formToken);
  }

  public boolean signedIn() {
    return !account.isEmpty();
  }

  /// A report's state in words.
  public String state(Report.State state) {
    return switch (state) {
      case Report.State.Watching() -> "watching";
      case Report.State.Behind() -> "behind: the list is read again";
      case Report.State.LacksProperties() -> "waiting for the properties; see Connection";
      case Report.State.Paused(var reason) -> "paused: " + reason;
    };
  }
}
