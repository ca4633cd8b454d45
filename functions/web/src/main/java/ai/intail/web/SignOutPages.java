package ai.intail.web;

/// Ends sessions.
final class SignOutPages {

  private static final OwnPath START = new OwnPath("/");

  private final Sessions sessions;

  SignOutPages(Sessions sessions) {
    this.sessions = sessions;
  }

  /// In this browser.
  WebAnswer here(HubVisit visit) {
    return WebAnswer.redirect(START).withCookie(sessions.end());
  }

  /// Of everybody of the hub, in every browser.
  WebAnswer everywhere(HubVisit visit) {
    sessions.endAll(visit.hub());
    return WebAnswer.redirect(START).withCookie(sessions.end());
  }
}
