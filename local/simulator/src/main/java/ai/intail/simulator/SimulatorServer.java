package ai.intail.simulator;

import ai.intail.simulator.exchange.Parameters;
import ai.intail.simulator.exchange.Refusal;
import ai.intail.simulator.exchange.SimulatedAnswer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Serves a simulator over HTTP, on the loopback interface unless told otherwise.
public final class SimulatorServer implements AutoCloseable {

  static {
    // Else the JDK's server holds each answer up by 40 ms, for Nagle's algorithm and delayed ACKs.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final HttpServer server;
  private final ExecutorService threads;

  private SimulatorServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /// @param port 0 for any that is free
  public static SimulatorServer start(Simulator simulator, int port) throws IOException {
    return start(simulator, port, Latency.none());
  }

  /// @param port 0 for any that is free
  public static SimulatorServer start(Simulator simulator, int port, Latency latency)
      throws IOException {
    return start(simulator, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), latency);
  }

  /// @throws java.net.BindException if the address is taken, or none of this machine
  public static SimulatorServer start(
      Simulator simulator, InetSocketAddress address, Latency latency) throws IOException {
    var server = HttpServer.create(address, 0);
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    var control = new ControlApi(simulator);
    server.createContext("/", exchange -> serve(simulator, latency, exchange));
    server.createContext(ControlApi.ROOT, exchange -> control(control, exchange));
    server.start();
    return new SimulatorServer(server, threads);
  }

  private static void control(ControlApi control, HttpExchange exchange) throws IOException {
    try (exchange) {
      var uri = exchange.getRequestURI();
      send(
          exchange,
          control.answer(
              exchange.getRequestMethod(),
              uri.getPath(),
              Parameters.of(Optional.ofNullable(uri.getRawQuery()).orElse("")),
              exchange.getRequestBody()));
    }
  }

  private static void serve(Simulator simulator, Latency latency, HttpExchange exchange)
      throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        send(exchange, Refusal.of(413, "", "the body is longer than 4 MiB").answer());
        return;
      }
      var answer = simulator.answer(request(exchange, body));
      keepBack(answer.delay().plus(latency.next()));
      send(exchange, answer);
    } catch (NoAnswerException none) {
      // The exchange is closed without an answer.
      keepBack(none.silence());
    }
  }

  private static SimulatedRequest request(HttpExchange exchange, byte[] body) {
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return new SimulatedRequest(
        exchange.getRequestMethod(), exchange.getRequestURI(), headers, body);
  }

  private static void keepBack(Duration delay) {
    if (delay.isPositive()) {
      try {
        Thread.sleep(delay);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void send(HttpExchange exchange, SimulatedAnswer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    long length = (long) answer.body().length + answer.missing();
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    if (answer.body().length > 0) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  /// Where it is served, such as `http://localhost:8090`.
  public URI uri() {
    var bound = server.getAddress().getAddress();
    boolean here = bound.isLoopbackAddress() || bound.isAnyLocalAddress();
    var host = here ? "localhost" : bound.getHostAddress();
    return URI.create("http://" + host + ":" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    threads.close();
  }
}
