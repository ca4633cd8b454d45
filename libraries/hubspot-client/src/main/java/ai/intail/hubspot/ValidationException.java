package ai.intail.hubspot;

import java.util.List;

/// HubSpot refused what was sent; sent again unchanged, it is refused again (400 and every other
/// 4xx that has no type of its own).
public final class ValidationException extends HubSpotException {

  ValidationException(Refusal refusal) {
    super("HubSpot refused the request", refusal);
  }

  /// Which values were refused and why, as far as HubSpot said.
  public List<PropertyProblem> problems() {
    return refusal().problems();
  }
}
