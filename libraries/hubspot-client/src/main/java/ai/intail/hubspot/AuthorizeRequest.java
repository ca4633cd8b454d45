package ai.intail.hubspot;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What a customer is asked to grant.
///
/// @param scopes without which the app cannot work
/// @param optionalScopes those that an account lacks are dropped silently
/// @param state comes back with the code
/// @param codeChallenge of PKCE, method S256 (RFC 7636)
public record AuthorizeRequest(
    String clientId,
    URI redirectUri,
    List<String> scopes,
    List<String> optionalScopes,
    String state,
    Optional<String> codeChallenge) {

  public AuthorizeRequest {
    scopes = List.copyOf(scopes);
    optionalScopes = List.copyOf(optionalScopes);
  }
}
