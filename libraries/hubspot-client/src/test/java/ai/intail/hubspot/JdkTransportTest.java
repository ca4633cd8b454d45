package ai.intail.hubspot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Real sockets, on the loopback interface.
class JdkTransportTest {

  private final JdkTransport transport = new JdkTransport();
  private final LinkedBlockingQueue<Map<String, String>> seen = new LinkedBlockingQueue<>();
  private HttpServer server = none();

  private static HttpServer none() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void serves(int status, Map<String, String> headers, byte[] body) {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var request = exchange.getRequestHeaders();
            seen.add(
                Map.of(
                    "method",
                    exchange.getRequestMethod(),
                    "protocol",
                    exchange.getProtocol(),
                    "accept-encoding",
                    String.valueOf(request.getFirst("accept-encoding")),
                    "x-sent",
                    String.valueOf(request.getFirst("x-sent")),
                    "body",
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }

  private Reply get(Duration timeout) throws IOException {
    return send("GET", "", timeout);
  }

  private Reply send(String method, String body, Duration timeout) throws IOException {
    var uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/x?y=z");
    return transport.send(
        new Request(method, uri, Map.of("x-sent", "yes"), body.getBytes(UTF_8), timeout));
  }

  private static byte[] zipped(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    }
    return bytes.toByteArray();
  }

  @Test
  void aRequestGoesOutAndItsAnswerComesBack() throws Exception {
    serves(207, Map.of("X-Some", "header"), "{\"ü\":1}".getBytes(UTF_8));

    var reply = send("PATCH", "{\"a\":1}", Duration.ofSeconds(10));

    assertThat(reply.status()).isEqualTo(207);
    assertThat(reply.headers()).containsEntry("x-some", "header");
    assertThat(reply.body()).asString(UTF_8).isEqualTo("{\"ü\":1}");
    assertThat(seen.take())
        .containsEntry("method", "PATCH")
        .containsEntry("protocol", "HTTP/1.1")
        .containsEntry("x-sent", "yes")
        .containsEntry("accept-encoding", "gzip")
        .containsEntry("body", "{\"a\":1}");
  }

  @Test
  void whatIsZippedIsUnzipped() throws IOException {
    serves(200, Map.of("content-encoding", "gzip"), zipped("{\"a\":1}".getBytes(UTF_8)));

    assertThat(get(Duration.ofSeconds(10)).body()).asString(UTF_8).isEqualTo("{\"a\":1}");
  }

  @Test
  void anEmptyBodyNeedsNoUnzipping() throws IOException {
    serves(204, Map.of("content-encoding", "gzip"), new byte[0]);

    assertThat(get(Duration.ofSeconds(10)).body()).isEmpty();
  }

  @Test
  void whatIsNoZipIsALostAnswer() {
    serves(200, Map.of("content-encoding", "gzip"), "{\"a\":1}".getBytes(UTF_8));

    assertThatThrownBy(() -> get(Duration.ofSeconds(10))).isInstanceOf(IOException.class);
  }

  @Test
  void aBodyOfEightMegabytesIsTakenAndOneByteMoreIsNot() throws IOException {
    serves(200, Map.of(), new byte[JdkTransport.MOST_BYTES]);
    assertThat(get(Duration.ofSeconds(20)).body()).hasSize(JdkTransport.MOST_BYTES);

    server.removeContext("/");
    serves(200, Map.of(), new byte[JdkTransport.MOST_BYTES + 1]);
    assertThatThrownBy(() -> get(Duration.ofSeconds(20)))
        .isInstanceOf(AnswerTooLongException.class);
  }

  @Test
  void aSmallZipThatGrowsBeyondTheBoundIsNotTaken() throws IOException {
    serves(200, Map.of("content-encoding", "gzip"), zipped(new byte[JdkTransport.MOST_BYTES + 1]));

    assertThatThrownBy(() -> get(Duration.ofSeconds(20)))
        .isInstanceOf(AnswerTooLongException.class);
  }

  @Test
  void aZipUpToTheBoundIsTaken() throws IOException {
    serves(200, Map.of("content-encoding", "gzip"), zipped(new byte[JdkTransport.MOST_BYTES]));

    assertThat(get(Duration.ofSeconds(20)).body()).hasSize(JdkTransport.MOST_BYTES);
  }

  @Test
  void noRedirectIsFollowed() throws Exception {
    serves(302, Map.of("location", "http://localhost:1/elsewhere"), new byte[0]);

    assertThat(get(Duration.ofSeconds(10)).status()).isEqualTo(302);
    assertThat(seen).hasSize(1);
  }

  @Test
  void whereNobodyListensNothingWasSent() {
    server.stop(0);

    assertThatThrownBy(() -> get(Duration.ofSeconds(10))).isInstanceOf(ConnectException.class);
  }

  /// Answers one connection with bytes, and keeps it open until told, or for three seconds.
  private record RawServer(ServerSocket socket, CountDownLatch end) implements AutoCloseable {

    static RawServer answering(String bytes) throws IOException {
      return answering(bytes, "");
    }

    /// @param late what comes after three seconds
    static RawServer answering(String bytes, String late) throws IOException {
      var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      var raw = new RawServer(socket, new CountDownLatch(1));
      Thread.ofVirtual().start(() -> raw.serve(bytes, late));
      return raw;
    }

    private void serve(String bytes, String late) {
      try (Socket connection = socket.accept()) {
        connection.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        connection.getOutputStream().flush();
        if (!end.await(3, TimeUnit.SECONDS)) {
          connection.getOutputStream().write(late.getBytes(ISO_8859_1));
        }
      } catch (IOException | InterruptedException closed) {
        Thread.currentThread().interrupt();
      }
    }

    Request request(Duration timeout) {
      var uri = URI.create("http://localhost:" + socket.getLocalPort() + "/");
      return new Request("GET", uri, Map.of(), new byte[0], timeout);
    }

    @Override
    public void close() throws IOException {
      end.countDown();
      socket.close();
    }
  }

  private static final String STALLED =
      "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"results\":";

  @Test
  void theTimeOutHoldsForTheBodyToo() throws IOException {
    try (var raw = RawServer.answering(STALLED, " ".repeat(100))) {
      assertThatThrownBy(() -> transport.send(raw.request(Duration.ofMillis(200))))
          .isInstanceOf(HttpTimeoutException.class);
    }
  }

  @Test
  void anAnswerThatNeverComesEndsAtTheTimeOut() throws IOException {
    try (var raw = RawServer.answering("")) {
      assertThatThrownBy(() -> transport.send(raw.request(Duration.ofMillis(200))))
          .isInstanceOf(HttpTimeoutException.class);
    }
  }

  @Test
  void aBodyThatIsCutIsALostAnswer() throws IOException {
    try (var raw = RawServer.answering(STALLED)) {
      raw.end().countDown();

      assertThatThrownBy(() -> transport.send(raw.request(Duration.ofSeconds(10))))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(HttpTimeoutException.class);
    }
  }

  @Test
  void whoIsInterruptedStopsWaitingAndStaysInterrupted() throws Exception {
    try (var raw = RawServer.answering(STALLED)) {
      var ended = new CompletableFuture<Boolean>();
      var waiting =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      transport.send(raw.request(Duration.ofSeconds(20)));
                      ended.completeExceptionally(new AssertionError("it was not interrupted"));
                    } catch (InterruptedIOException interrupted) {
                      ended.complete(Thread.currentThread().isInterrupted());
                    } catch (IOException other) {
                      ended.completeExceptionally(other);
                    }
                  });

      waiting.interrupt();

      assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void overTlsHttp2IsOffered() throws Exception {
    var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    var uri = URI.create("https://localhost:" + listener.getLocalPort() + "/");
    var hello = new CompletableFuture<String>();
    Thread.ofVirtual().start(() -> hear(listener, hello));

    assertThatThrownBy(
            () ->
                transport.send(
                    new Request("GET", uri, Map.of(), new byte[0], Duration.ofSeconds(10))))
        .isInstanceOf(IOException.class);

    // The protocols of ALPN (RFC 7301) stand in the ClientHello, each behind its length.
    assertThat(hello.get(10, TimeUnit.SECONDS)).contains("\u0002h2").contains("\u0008http/1.1");
  }

  private static void hear(ServerSocket listener, CompletableFuture<String> hello) {
    try {
      var connection = listener.accept();
      // The listener is closed first, else the client would try once more.
      try (connection;
          listener) {
        var first = new byte[4_096];
        int read = connection.getInputStream().read(first);
        hello.complete(new String(first, 0, Math.max(0, read), ISO_8859_1));
      }
    } catch (IOException lost) {
      hello.completeExceptionally(lost);
    }
  }
}
