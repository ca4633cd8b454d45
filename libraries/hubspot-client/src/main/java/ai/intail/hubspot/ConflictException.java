package ai.intail.hubspot;

import java.util.Optional;

/// Something with that name or unique value stands there already: 409, or 400 where HubSpot says
/// that another record has the value.
public final class ConflictException extends HubSpotException {

  ConflictException(Refusal refusal) {
    super("HubSpot has such a thing already", refusal);
  }

  /// The id of what stands there, if HubSpot named it: a hint, not a proof.
  public Optional<String> existingId() {
    return refusal().existing();
  }
}
