package ai.intail.hubspot;

import java.util.List;

/// The grant does not allow this, or the account's plan does not have it (403). Not to be repeated:
/// somebody has to grant it.
public final class MissingScopesException extends HubSpotException {

  MissingScopesException(Refusal refusal) {
    super("the grant does not allow this", refusal);
  }

  /// The scopes that HubSpot says are needed; empty where it does not say.
  public List<String> scopes() {
    return refusal().scopes();
  }
}
