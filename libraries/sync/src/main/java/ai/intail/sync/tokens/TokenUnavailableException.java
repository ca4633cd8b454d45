package ai.intail.sync.tokens;

import ai.intail.hubspot.HubId;

/// There is no token for a reason that passes: another holder of the lease did not come to an end,
/// or HubSpot gave no good answer.
public final class TokenUnavailableException extends RuntimeException {

  public TokenUnavailableException(HubId hub) {
    super(message(hub));
  }

  public TokenUnavailableException(HubId hub, Throwable cause) {
    super(message(hub), cause);
  }

  private static String message(HubId hub) {
    return "no access token for hub " + hub + " at the moment";
  }
}
