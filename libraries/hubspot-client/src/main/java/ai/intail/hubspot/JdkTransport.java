package ai.intail.hubspot;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PushbackInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

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
            .build();
  }

  @Override
  public Reply send(Request request) throws IOException {
    // Over plain HTTP there is nobody who speaks 2, and asking would cost a round trip.
    var version =
        "https".equals(request.uri().getScheme())
            ? HttpClient.Version.HTTP_2
            : HttpClient.Version.HTTP_1_1;
    var builder =
        HttpRequest.newBuilder(request.uri())
            .timeout(request.timeout())
            .version(version)
            .header("accept-encoding", "gzip");
    request.headers().forEach(builder::header);
    builder.method(
        request.method(),
        request.body().length == 0
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(request.body()));
    try {
      var response = client.send(builder.build(), BodyHandlers.ofInputStream());
      var headers = headers(response);
      try (var body = response.body();
          var plain = "gzip".equals(headers.get("content-encoding")) ? unzipped(body) : body) {
        return new Reply(response.statusCode(), headers, bounded(plain));
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

  /// An empty body has no header of gzip.
  private static InputStream unzipped(InputStream body) throws IOException {
    var ahead = new PushbackInputStream(body);
    int first = ahead.read();
    if (first < 0) {
      return ahead;
    }
    ahead.unread(first);
    return new GZIPInputStream(ahead);
  }

  /// Bounded as it is unpacked: a small answer cannot grow beyond it.
  private static byte[] bounded(InputStream body) throws IOException {
    var bytes = body.readNBytes(MOST_BYTES);
    if (body.read() >= 0) {
      throw new IOException("the answer is longer than " + MOST_BYTES + " bytes");
    }
    return bytes;
  }
}
