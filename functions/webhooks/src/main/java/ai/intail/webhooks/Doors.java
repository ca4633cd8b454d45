package ai.intail.webhooks;

import ai.intail.hubspot.PublicUrl;
import ai.intail.sync.sweep.SweepQueue;
import ai.intail.sync.tokens.AppSecrets;
import java.time.InstantSource;
import java.util.List;

/// What stands before and behind the function.
///
/// @param publicUrl where HubSpot calls
/// @param secrets with which it signs
/// @param routes what may be called below the public address
/// @param queue takes what is to be done
public record Doors(
    PublicUrl publicUrl,
    AppSecrets secrets,
    List<Route> routes,
    SweepQueue queue,
    InstantSource clock) {

  public Doors {
    routes = List.copyOf(routes);
  }
}
