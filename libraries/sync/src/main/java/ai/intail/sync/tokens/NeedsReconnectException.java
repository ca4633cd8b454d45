package ai.intail.sync.tokens;

import ai.intail.hubspot.HubId;

/// HubSpot said that the grant is no longer valid: a person has to connect again.
public final class NeedsReconnectException extends RuntimeException {

  public NeedsReconnectException(HubId hub) {
    super("hub " + hub + " has to be connected again");
  }
}
