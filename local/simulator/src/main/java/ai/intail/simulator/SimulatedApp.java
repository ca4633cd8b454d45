package ai.intail.simulator;

import java.util.Set;

/// The app as HubSpot knows it.
///
/// @param redirectUris https, or http at localhost
public record SimulatedApp(String clientId, String clientSecret, Set<String> redirectUris) {

  /// The app's number: there is one app.
  public static final long ID = 77;

  public SimulatedApp {
    redirectUris = Set.copyOf(redirectUris);
  }
}
