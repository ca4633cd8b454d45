package ai.intail.web;

import ai.intail.hubspot.HubId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/// A request of somebody who is signed in. Its hub is the session's: there is no other source of a
/// hub's id in this function.
record HubVisit(
    WebRequest request,
    Map<String, String> values,
    Session session,
    Viewer viewer,
    Instant deadline) {

  HubId hub() {
    return session.hub();
  }

  /// A part of the path that varies.
  String value(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }
}
