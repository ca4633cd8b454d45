package ai.intail.hubspot;

/// HubSpot refused what was sent; sent again unchanged, it is refused again.
public final class ValidationException extends HubSpotException {

  ValidationException(Refusal refusal) {
    super("HubSpot refused the request", refusal);
  }
}
