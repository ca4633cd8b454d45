package ai.intail.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/// An HTTP API in front of the functions: events of format 2.0, as API Gateway makes them.
final class WebServer implements AutoCloseable {

  static {
    // Else the JDK's server holds each answer up by 40 ms, for Nagle's algorithm and delayed ACKs.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final int MOST_BYTES = 6 * 1024 * 1024;

  private final HttpServer server;
  private final ExecutorService threads;

  private WebServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /// Takes the port; requests wait until [#serve].
  static WebServer bind(int port) throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    return new WebServer(server, threads);
  }

  /// @param functions by the path below which each answers
  void serve(Map<String, UnaryOperator<String>> functions) {
    functions.forEach(
        (path, function) -> server.createContext(path, exchange -> answer(function, exchange)));
    server.start();
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private static void answer(UnaryOperator<String> function, HttpExchange exchange)
      throws IOException {
    try (exchange) {
      var answer = Json.read(function.apply(event(exchange)));
      answer
          .path("headers")
          .properties()
          .forEach(
              header ->
                  exchange.getResponseHeaders().set(header.getKey(), header.getValue().asText()));
      for (JsonNode cookie : answer.path("cookies")) {
        exchange.getResponseHeaders().add("set-cookie", cookie.asText());
      }
      var body = answer.path("body").asText("").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(
          answer.path("statusCode").asInt(500), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static String event(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var event =
        Json.object()
            .put("version", "2.0")
            .put("routeKey", "$default")
            .put("rawPath", uri.getPath())
            .put("rawQueryString", Objects.requireNonNullElse(uri.getRawQuery(), ""));
    var headers = event.putObject("headers");
    var cookies = event.putArray("cookies");
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (name.equalsIgnoreCase("cookie")) {
                values.forEach(
                    value -> {
                      for (String cookie : value.split(";", -1)) {
                        cookies.add(cookie.strip());
                      }
                    });
              } else {
                headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values));
              }
            });
    var context =
        event
            .putObject("requestContext")
            .put("requestId", UUID.randomUUID().toString())
            .put("stage", "$default");
    context
        .putObject("http")
        .put("method", exchange.getRequestMethod())
        .put("path", uri.getPath())
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "127.0.0.1");
    var body = exchange.getRequestBody().readNBytes(MOST_BYTES);
    if (body.length > 0) {
      event.put("body", Base64.getEncoder().encodeToString(body)).put("isBase64Encoded", true);
    } else {
      event.put("isBase64Encoded", false);
    }
    return Json.write(event);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
