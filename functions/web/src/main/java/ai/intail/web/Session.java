package ai.intail.web;

import ai.intail.hubspot.HubId;
import java.time.Instant;

/// Who is signed in.
///
/// @param user the e-mail address of who signed in
/// @param id unlike any other session's; forms are bound to it
/// @param number of the hub's sessions when it began: a higher one ends it
/// @param startedAt when the user signed in
record Session(
    HubId hub, String user, String id, long number, Instant startedAt, Instant expiresAt) {

  Session until(Instant other) {
    return new Session(hub, user, id, number, startedAt, other);
  }

  @Override
  public String toString() {
    return "Session[hub=" + hub + "]";
  }
}
