package ai.intail.hubspot;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Sends requests by the JDK's own HTTP client. Thread-safe; answers are bounded to 8 MB.
public final class JdkTransport implements Transport {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final HttpClient client;

  public JdkTransport() {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  @Override
  public Reply send(Request request) throws IOException {
    var builder = HttpRequest.newBuilder(request.uri()).timeout(request.timeout());
    request.headers().forEach(builder::header);
    builder.method(
        request.method(),
        request.body().length == 0
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(request.body()));
    try {
      var response = client.send(builder.build(), BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        return new Reply(response.statusCode(), headers(response), bounded(body));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for an answer");
    }
  }

  private static Map<String, String> headers(HttpResponse<?> response) {
    var headers = new HashMap<String, String>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return headers;
  }

  private static byte[] bounded(InputStream body) throws IOException {
    var bytes = body.readNBytes(MOST_BYTES);
    if (body.read() >= 0) {
      throw new IOException("the answer is longer than " + MOST_BYTES + " bytes");
    }
    return bytes;
  }
}
