package ai.intail.embedded;

import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/// ElasticMQ, which speaks the protocol of SQS, in this process.
public final class EmbeddedSqs implements AutoCloseable {

  private final SQSRestServer server;
  private final URI uri;

  private EmbeddedSqs(SQSRestServer server, URI uri) {
    this.server = server;
    this.uri = uri;
  }

  /// Starts it on any free port of the loopback interface.
  public static EmbeddedSqs start() {
    int port = Ports.free();
    var server = SQSRestServerBuilder.withPort(port).withInterface("127.0.0.1").start();
    server.waitUntilStarted();
    return new EmbeddedSqs(server, URI.create("http://localhost:" + port));
  }

  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    // Waiting for it would wait for every long poll, 20 s.
    var _ = server.stopAndGetFuture();
  }
}
