package ai.intail.hubspot;

/// HubSpot refused the app itself: its id, secret, redirect address or scopes are wrong.
public final class AppRefusedException extends HubSpotException {

  AppRefusedException(Refusal refusal) {
    super("HubSpot refused the app's own credentials", refusal);
  }
}
