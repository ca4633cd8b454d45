package ai.intail.simulator;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// An HTTP request to the simulated HubSpot.
///
/// @param headers by lower-case name
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record SimulatedRequest(String method, URI uri, Map<String, String> headers, byte[] body) {

  public SimulatedRequest {
    headers = Map.copyOf(headers);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
