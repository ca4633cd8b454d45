package ai.intail.aws;

import ai.intail.sync.StoreUnavailableException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The keys that sign sessions, in a secret of their own that only the web function may read: JSON
/// with `keys`, the present one first. Read again every few minutes, so that a change needs no
/// deployment. Thread-safe.
public final class SessionKeys {

  private static final Duration LIFE = Duration.ofMinutes(5);

  private final SecretsManagerClient client;
  private final String name;
  private final InstantSource clock;
  private Read last = new Read(List.of(), Instant.MIN);

  private record Read(List<byte[]> keys, Instant at) {}

  /// @param name of the secret
  public SessionKeys(SecretsManagerClient client, String name, InstantSource clock) {
    this.client = client;
    this.name = name;
    this.clock = clock;
  }

  /// @return throws `StoreUnavailableException` if the secret cannot be read
  public synchronized List<byte[]> all() {
    var now = clock.instant();
    if (last.at().isBefore(now.minus(LIFE))) {
      last = new Read(read(), now);
    }
    return last.keys();
  }

  private List<byte[]> read() {
    try {
      var text = client.getSecretValue(request -> request.secretId(name)).secretString();
      var keys = new ArrayList<byte[]>();
      for (JsonNode key : Json.read(text).path("keys")) {
        keys.add(key.asText().getBytes(StandardCharsets.UTF_8));
      }
      return List.copyOf(keys);
    } catch (SdkException failure) {
      throw new StoreUnavailableException("the session keys could not be read", failure);
    }
  }
}
