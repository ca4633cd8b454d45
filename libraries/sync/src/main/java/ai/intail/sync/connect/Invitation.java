package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A link by which a bot user is to connect.
///
/// @param digest of the link's secret, which itself is stored nowhere
/// @param botUser the e-mail address of the user who is to authorise
public record Invitation(Inviter inviter, String digest, String botUser, Instant expiresAt) {

  /// Whether an address is the bot user's; HubSpot's addresses have no case.
  public boolean isFor(String email) {
    return botUser.toLowerCase(Locale.ROOT).equals(email.strip().toLowerCase(Locale.ROOT));
  }

  /// The only hub it is good for; empty for any.
  public Optional<HubId> hub() {
    return switch (inviter) {
      case Inviter.OfHub(var hub) -> Optional.of(hub);
      case Inviter.OfBrowser _ -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return "Invitation[expiresAt=" + expiresAt + "]";
  }
}
