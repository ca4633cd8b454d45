package ai.intail.hubspot;

import java.util.List;
import java.util.Optional;

/// What HubSpot says of a token.
///
/// @param active false for a token that is unknown or was revoked; all else is then empty
/// @param user the e-mail address of who granted it
public record TokenFacts(
    boolean active,
    Optional<HubId> hub,
    Optional<Long> userId,
    Optional<String> user,
    List<String> scopes) {

  public TokenFacts {
    scopes = List.copyOf(scopes);
  }

  @Override
  public String toString() {
    return "TokenFacts[active=%s, hub=%s]".formatted(active, hub);
  }
}
