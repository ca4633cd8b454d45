package ai.intail.hubspot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/// Sends requests by the JDK's own HTTP client: HTTP/2 over TLS, gzip, connections kept.
/// Thread-safe; one for the whole process.
///
/// The time-out holds for the whole answer, its body too. An answer is bounded as it comes and as
/// it is unpacked: to [#MOST_BYTES].
public final class JdkTransport implements Transport {

  /// The longest body that is taken: the list of all properties has about 400 KB, a file of the
  /// journal up to 5 MB.
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final HttpClient client;

  /// With connections of its own: 5 s to open one.
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
    var response = answer(builder.build(), request.timeout());
    var headers = headers(response);
    return new Reply(
        response.statusCode(),
        headers,
        "gzip".equals(headers.get("content-encoding"))
            ? unzipped(response.body())
            : response.body());
  }

  /// The client's own time-out ends when the headers have come; a body that drips is cut off here.
  private HttpResponse<byte[]> answer(HttpRequest request, Duration timeout) throws IOException {
    var coming = client.sendAsync(request, _ -> new BoundedBody(MOST_BYTES));
    try {
      return coming.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      coming.cancel(true);
      throw new HttpTimeoutException("no whole answer came in time");
    } catch (InterruptedException interrupted) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for an answer");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException lost ? lost : new IOException(failed);
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

  /// Bounded as it is unpacked: a small answer cannot grow beyond it. An empty body has no header
  /// of gzip.
  private static byte[] unzipped(byte[] body) throws IOException {
    if (body.length == 0) {
      return body;
    }
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
      var bytes = plain.readNBytes(MOST_BYTES);
      if (plain.read() >= 0) {
        throw new AnswerTooLongException(MOST_BYTES);
      }
      return bytes;
    }
  }
}
