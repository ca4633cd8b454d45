package ai.intail.simulator;

import java.util.Set;

/// The app as HubSpot knows it.
public record SimulatedApp(String clientId, String clientSecret, Set<String> redirectUris) {

  public SimulatedApp {
    redirectUris = Set.copyOf(redirectUris);
  }
}
