package ai.intail.hubspot;

import java.net.URI;

/// What the app proves itself with at the token endpoint.
///
/// @param redirectUri the registered address to which the browser comes back
public record AppCredentials(String clientId, String clientSecret, URI redirectUri) {

  @Override
  public String toString() {
    return "AppCredentials[clientId=" + clientId + "]";
  }
}
