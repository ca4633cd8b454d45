package ai.intail.sync.tokens;

import ai.intail.hubspot.HubId;

/// The hub's tokens were renewed too often within a day; they are not until the day has passed.
public final class RenewalsHeldBackException extends RuntimeException {

  public RenewalsHeldBackException(HubId hub) {
    super("the tokens of hub " + hub + " were renewed too often today");
  }
}
