package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;
import ai.intail.hubspot.TokenGrant;
import java.time.Instant;
import java.util.Set;

/// Who allowed what, as HubSpot tells it.
///
/// @param user HubSpot's number of the user
/// @param email that user's address
/// @param askedAt when the tokens were asked for
record Authorised(
    HubId hub, long user, String email, Set<String> scopes, TokenGrant grant, Instant askedAt) {

  Authorised {
    scopes = Set.copyOf(scopes);
  }

  @Override
  public String toString() {
    return "Authorised[hub=" + hub + "]";
  }
}
