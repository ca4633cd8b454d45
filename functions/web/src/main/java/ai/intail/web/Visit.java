package ai.intail.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A request to a page that anybody may ask for.
///
/// @param values the parts of the path that vary
/// @param session of whoever is signed in
/// @param deadline by which the answer has to be there
record Visit(
    WebRequest request,
    Map<String, String> values,
    Optional<Session> session,
    Viewer viewer,
    Instant deadline) {

  Optional<HubVisit> ofHub() {
    return session.map(one -> new HubVisit(request, values, one, viewer, deadline));
  }
}
