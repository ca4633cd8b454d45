package ai.intail.stack;

import ai.intail.embedded.EmbeddedDynamoDb;
import ai.intail.embedded.EmbeddedSecrets;
import ai.intail.embedded.EmbeddedSqs;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The AWS endpoints: the embedded ones, or another that was named.
final class Endpoints implements AutoCloseable {

  private final Map<String, String> environment = new HashMap<>();
  private final List<AutoCloseable> started = new ArrayList<>();

  Endpoints(Optional<URI> other) {
    if (other.isPresent()) {
      environment.put("AWS_ENDPOINT_URL", other.get().toString());
      return;
    }
    var dynamoDb = EmbeddedDynamoDb.inMemory();
    var sqs = EmbeddedSqs.start();
    var secrets = EmbeddedSecrets.start();
    started.addAll(List.of(secrets, sqs, dynamoDb));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.uri().toString());
    environment.put("AWS_ENDPOINT_URL_SQS", sqs.uri().toString());
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.uri().toString());
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  @Override
  public void close() {
    for (AutoCloseable one : started) {
      try {
        one.close();
      } catch (Exception failure) {
        throw new IllegalStateException("an endpoint did not stop", failure);
      }
    }
  }
}
