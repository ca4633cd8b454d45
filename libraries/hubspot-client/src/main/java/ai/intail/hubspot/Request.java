package ai.intail.hubspot;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// One HTTP request.
///
/// @param body empty for none
/// @param timeout for the whole exchange
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are handed on as they are.
public record Request(
    String method, URI uri, Map<String, String> headers, byte[] body, Duration timeout) {

  public Request {
    headers = Map.copyOf(headers);
  }

  @Override
  public String toString() {
    return method + " " + uri.getPath();
  }
}
