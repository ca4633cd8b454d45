package ai.intail.sync.tokens;

import ai.intail.hubspot.HubId;

/// There is no token for a reason that passes: another holder of the lease did not come to an end.
public final class TokenUnavailableException extends RuntimeException {

  public TokenUnavailableException(HubId hub) {
    super("no access token for hub " + hub + " at the moment");
  }
}
