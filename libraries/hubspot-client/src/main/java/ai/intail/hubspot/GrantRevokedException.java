package ai.intail.hubspot;

/// The customer's grant is no longer valid: the app was removed or the refresh token ended.
public final class GrantRevokedException extends HubSpotException {

  GrantRevokedException(Refusal refusal) {
    super("the grant is no longer valid", refusal);
  }
}
