package ai.intail.hubspot;

/// What was asked for is not there.
public final class NotFoundException extends HubSpotException {

  NotFoundException(Refusal refusal) {
    super("HubSpot has no such thing", refusal);
  }
}
