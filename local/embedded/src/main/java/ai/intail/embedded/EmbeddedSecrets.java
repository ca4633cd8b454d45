package ai.intail.embedded;

import ai.intail.embedded.SecretStore.Refused;
import ai.intail.embedded.SecretStore.Version;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A small Secrets Manager: its JSON protocol, versions, stages and error names, in memory.
public final class EmbeddedSecrets implements AutoCloseable {

  static {
    // Else the JDK's server holds each answer up by 40 ms, for Nagle's algorithm and delayed ACKs.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ARN = "arn:aws:secretsmanager:eu-central-1:000000000000:secret:";

  private final HttpServer server;
  private final ExecutorService threads;
  private final SecretStore store = new SecretStore();

  private EmbeddedSecrets(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /// Starts it on any free port of the loopback interface.
  public static EmbeddedSecrets start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var threads = Executors.newVirtualThreadPerTaskExecutor();
      var secrets = new EmbeddedSecrets(server, threads);
      server.setExecutor(threads);
      server.createContext("/", secrets::serve);
      server.start();
      return secrets;
    } catch (IOException failure) {
      throw new IllegalStateException("the secrets endpoint did not start", failure);
    }
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      var request = JSON.readTree(exchange.getRequestBody());
      int status = 200;
      ObjectNode answer;
      try {
        answer = answer(target == null ? "" : target, request);
      } catch (Refused refused) {
        status = 400;
        answer =
            JSON.createObjectNode()
                .put("__type", refused.name())
                .put("message", refused.getMessage());
      }
      var body = JSON.writeValueAsBytes(answer);
      exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private ObjectNode answer(String target, JsonNode request) {
    var name = name(request);
    return switch (target.substring(target.indexOf('.') + 1)) {
      case "CreateSecret" -> of(name, store.create(name, token(request), text(request)));
      case "PutSecretValue" ->
          of(name, store.put(name, token(request), text(request), stages(request)));
      case "GetSecretValue" -> value(name, request);
      case "UpdateSecretVersionStage" -> {
        store.moveStage(
            name,
            request.path("VersionStage").asText(),
            optional(request, "RemoveFromVersionId"),
            optional(request, "MoveToVersionId"));
        yield named(name);
      }
      case "DescribeSecret" -> describe(name);
      case "DeleteSecret" -> {
        store.delete(name, request.path("ForceDeleteWithoutRecovery").asBoolean(false));
        yield named(name);
      }
      case "RestoreSecret" -> {
        store.restore(name);
        yield named(name);
      }
      default -> throw new Refused("InvalidRequestException", "this action is not known here");
    };
  }

  private ObjectNode value(String name, JsonNode request) {
    var version =
        store.get(name, optional(request, "VersionId"), optional(request, "VersionStage"));
    return of(name, version).put("SecretString", version.text());
  }

  private ObjectNode describe(String name) {
    var answer = named(name);
    var versions = answer.putObject("VersionIdsToStages");
    store
        .stages(name)
        .forEach(
            (id, stages) -> {
              var array = versions.putArray(id);
              stages.forEach(array::add);
            });
    return answer;
  }

  private static ObjectNode of(String name, Version version) {
    var answer = named(name).put("VersionId", version.id());
    var stages = answer.putArray("VersionStages");
    version.stages().forEach(stages::add);
    return answer;
  }

  private static ObjectNode named(String name) {
    return JSON.createObjectNode().put("ARN", ARN + name).put("Name", name);
  }

  private static String name(JsonNode request) {
    var id = request.path("SecretId").asText(request.path("Name").asText());
    return id.startsWith(ARN) ? id.substring(ARN.length()) : id;
  }

  private static String token(JsonNode request) {
    return request.path("ClientRequestToken").asText("");
  }

  private static String text(JsonNode request) {
    return request.path("SecretString").asText();
  }

  private static Set<String> stages(JsonNode request) {
    var stages = new HashSet<String>();
    request.path("VersionStages").forEach(stage -> stages.add(stage.asText()));
    return stages;
  }

  private static Optional<String> optional(JsonNode request, String field) {
    return Optional.of(request.path(field).asText("")).filter(text -> !text.isEmpty());
  }
}
