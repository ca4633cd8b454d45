package ai.intail.embedded;

import ai.intail.embedded.SecretStore.Listed;
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
import java.time.InstantSource;
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

  /// As AWS says of ListSecrets.
  private static final int MOST_LISTED = 100;

  private final HttpServer server;
  private final ExecutorService threads;
  private final SecretStore store;

  private EmbeddedSecrets(HttpServer server, ExecutorService threads, InstantSource clock) {
    this.server = server;
    this.threads = threads;
    this.store = new SecretStore(clock);
  }

  /// Starts it on any free port of the loopback interface.
  public static EmbeddedSecrets start() {
    return start(InstantSource.system());
  }

  /// @param clock by which secrets are said to be changed
  public static EmbeddedSecrets start(InstantSource clock) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var threads = Executors.newVirtualThreadPerTaskExecutor();
      var secrets = new EmbeddedSecrets(server, threads, clock);
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
      case "DescribeSecret" -> described(store.describe(name), "VersionIdsToStages");
      case "ListSecrets" -> list(request);
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

  private ObjectNode list(JsonNode request) {
    int most = request.path("MaxResults").asInt(MOST_LISTED);
    var prefix = request.path("Filters").path(0).path("Values").path(0).asText("");
    var after = request.path("NextToken").asText("");
    var listed = store.list(prefix, after, most + 1);
    var answer = JSON.createObjectNode();
    var array = answer.putArray("SecretList");
    listed.stream().limit(most).forEach(one -> array.add(described(one, "SecretVersionsToStages")));
    if (listed.size() > most) {
      answer.put("NextToken", listed.get(most - 1).name());
    }
    return answer;
  }

  private static ObjectNode described(Listed secret, String stages) {
    var answer =
        named(secret.name()).put("LastChangedDate", secret.changedAt().toEpochMilli() / 1_000.0);
    var versions = answer.putObject(stages);
    secret
        .stages()
        .forEach(
            (id, labels) -> {
              var array = versions.putArray(id);
              labels.forEach(array::add);
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
