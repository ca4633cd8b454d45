package ai.intail.hubspot;

/// Something with that name or unique value stands there already.
public final class ConflictException extends HubSpotException {

  ConflictException(Refusal refusal) {
    super("HubSpot has such a thing already", refusal);
  }
}
