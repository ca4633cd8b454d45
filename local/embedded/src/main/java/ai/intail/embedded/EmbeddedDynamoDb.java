package ai.intail.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;

/// DynamoDB Local in this process, its tables in memory.
public final class EmbeddedDynamoDb implements AutoCloseable {

  private final DynamoDBProxyServer server;
  private final URI uri;

  private EmbeddedDynamoDb(DynamoDBProxyServer server, URI uri) {
    this.server = server;
    this.uri = uri;
  }

  /// Starts it on any free port of the loopback interface.
  public static EmbeddedDynamoDb inMemory() {
    Natives.provide();
    int port = Ports.free();
    var out = System.out;
    try {
      // DynamoDB Local prints how it is set up; who runs it did not ask.
      System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
      var server =
          ServerRunner.createServerFromCommandLineArgs(
              new String[] {
                "-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)
              });
      server.start();
      return new EmbeddedDynamoDb(server, URI.create("http://localhost:" + port));
    } catch (Exception failure) {
      throw new IllegalStateException("DynamoDB Local did not start", failure);
    } finally {
      System.setOut(out);
    }
  }

  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("DynamoDB Local did not stop", failure);
    }
  }
}
