package ai.intail.hubspot;

import java.util.Optional;
import java.util.regex.Pattern;

/// Something with that name or unique value stands there already.
public final class ConflictException extends HubSpotException {

  private static final Pattern EXISTING = Pattern.compile("Existing ID: (\\d{1,18})");

  ConflictException(Refusal refusal) {
    super("HubSpot has such a thing already", refusal);
  }

  /// The id of what stands there, if HubSpot named it: a hint, not a proof.
  public Optional<String> existingId() {
    var named = EXISTING.matcher(hubspotMessage());
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }
}
