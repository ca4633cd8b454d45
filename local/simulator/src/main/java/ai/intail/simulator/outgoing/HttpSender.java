package ai.intail.simulator.outgoing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;

/// Sends over HTTP. Thread-safe.
public final class HttpSender implements Sender {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final long MOST_BYTES = 1024L * 1024;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Override
  public Reply send(Outgoing call) throws IOException {
    var request =
        HttpRequest.newBuilder(call.uri())
            .timeout(call.timeout())
            .method(call.method(), BodyPublishers.ofByteArray(call.body()));
    call.headers().forEach(request::setHeader);
    try {
      var reply =
          client.send(
              request.build(),
              BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES));
      var headers = new HashMap<String, String>();
      reply
          .headers()
          .map()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
      return new Reply(reply.statusCode(), headers, reply.body());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while it was sent");
    }
  }
}
