package ai.intail.simulator.outgoing;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Brings what HubSpot sends to whom it is for: over HTTP, or in a test straight to a handler.
public interface Sender {

  /// @param headers by lower-case name
  /// @param timeout after which HubSpot no longer listens
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Outgoing(
      String method, URI uri, Map<String, String> headers, byte[] body, Duration timeout) {
    public Outgoing {
      headers = Map.copyOf(headers);
    }
  }

  /// @param headers by lower-case name
  record Reply(int status, Map<String, String> headers, String body) {
    public Reply {
      headers = Map.copyOf(headers);
    }

    /// An answer that says nothing but a status.
    public static Reply of(int status) {
      return new Reply(status, Map.of(), "");
    }

    boolean isGood() {
      return status >= 200 && status < 300;
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  /// @throws IOException if no answer came in time
  Reply send(Outgoing call) throws IOException;
}
