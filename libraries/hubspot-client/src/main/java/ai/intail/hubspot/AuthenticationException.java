package ai.intail.hubspot;

/// HubSpot takes the access token no longer, not even after it was renewed (401).
public final class AuthenticationException extends HubSpotException {

  /// What is wrong with the token.
  public enum Reason {
    /// It was good and is too old.
    EXPIRED,
    /// HubSpot does not know it, or the app was removed.
    INVALID
  }

  AuthenticationException(Refusal refusal) {
    super("HubSpot refused the access token", refusal);
  }

  /// Why, as far as HubSpot said.
  public Reason reason() {
    return category().equals("EXPIRED_AUTHENTICATION") ? Reason.EXPIRED : Reason.INVALID;
  }
}
