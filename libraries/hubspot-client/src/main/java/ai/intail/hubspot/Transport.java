package ai.intail.hubspot;

import java.io.IOException;

/// Sends one request. Thread-safe; follows no redirects and repeats nothing.
@FunctionalInterface
public interface Transport {

  /// @throws IOException if no whole answer came: whether the request took effect is unknown
  Reply send(Request request) throws IOException;
}
