package ai.intail.hubspot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the token endpoint gives.
///
/// @param refresh the same as before or a new one: always the one to keep
/// @param scopes what was granted, which may be less than was asked for
public record TokenGrant(
    AccessToken access,
    RefreshToken refresh,
    Duration expiresIn,
    Optional<HubId> hub,
    Optional<Long> user,
    List<String> scopes) {

  public TokenGrant {
    scopes = List.copyOf(scopes);
  }
}
