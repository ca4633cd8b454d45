package ai.intail.web;

import ai.intail.hubspot.HubId;
import java.time.Instant;

/// Who is signed in.
///
/// @param user the e-mail address of who connected
record Session(HubId hub, String user, Instant expiresAt) {

  @Override
  public String toString() {
    return "Session[hub=" + hub + "]";
  }
}
