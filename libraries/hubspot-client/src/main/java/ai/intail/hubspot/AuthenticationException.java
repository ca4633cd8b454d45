package ai.intail.hubspot;

/// HubSpot takes the access token no longer, not even after it was renewed.
public final class AuthenticationException extends HubSpotException {

  AuthenticationException(Refusal refusal) {
    super("HubSpot refused the access token", refusal);
  }
}
