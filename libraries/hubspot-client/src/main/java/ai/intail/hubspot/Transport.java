package ai.intail.hubspot;

import java.io.IOException;

/// Sends one request. Thread-safe; follows no redirects, repeats nothing, keeps the request's
/// time-out for the whole exchange, and bounds the answer's size.
@FunctionalInterface
public interface Transport {

  /// @throws java.net.ConnectException or [java.net.http.HttpConnectTimeoutException] if nothing
  ///   was sent
  /// @throws AnswerTooLongException if the answer is longer than the transport takes
  /// @throws IOException if no whole answer came: whether the request took effect is unknown
  Reply send(Request request) throws IOException;
}
