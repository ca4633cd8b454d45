package ai.intail.aws;

import ai.intail.hubspot.AppCredentials;
import ai.intail.sync.tokens.AppSecrets;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The app's secret as a warm function keeps it, read again now and then: a rotation needs no
/// deployment. What cannot be read is kept as it was.
public final class KeptAppSecret implements AppSecrets {

  private static final Duration KEPT = Duration.ofMinutes(5);

  /// Whoever doubts the secret makes it be read again, but not more often than this: anybody can
  /// send us a wrong signature.
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private record Kept(AppSecret secret, Instant readAt) {}

  private final SecretsManagerClient client;
  private final String name;
  private final URI redirectUri;
  private final InstantSource clock;
  private final AtomicReference<Kept> kept;

  /// @param name of the secret
  /// @param redirectUri where HubSpot sends the browser back to
  public KeptAppSecret(
      SecretsManagerClient client, String name, URI redirectUri, InstantSource clock) {
    this.client = client;
    this.name = name;
    this.redirectUri = redirectUri;
    this.clock = clock;
    this.kept = new AtomicReference<>(new Kept(read(), clock.instant()));
  }

  public AppSecret current() {
    return notOlderThan(KEPT);
  }

  @Override
  public List<AppCredentials> valid() {
    return current().all();
  }

  @Override
  public List<AppCredentials> lookAgain() {
    return notOlderThan(LOOK_AGAIN).all();
  }

  private AppSecret notOlderThan(Duration age) {
    var own = kept.get();
    var now = clock.instant();
    boolean mine =
        !own.readAt().plus(age).isAfter(now)
            && kept.compareAndSet(own, new Kept(own.secret(), now)); // The others go on meanwhile.
    if (!mine) {
      return own.secret();
    }
    try {
      var read = read();
      kept.set(new Kept(read, now));
      return read;
    } catch (SdkException | IllegalArgumentException unreadable) {
      return own.secret();
    }
  }

  private AppSecret read() {
    return AppSecret.read(client, name, redirectUri);
  }
}
