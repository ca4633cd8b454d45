package ai.intail.aws;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.RefreshToken;
import ai.intail.sync.StoreUnavailableException;
import ai.intail.sync.tokens.StoredGrant;
import ai.intail.sync.tokens.TokenVault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/// One secret per connection. Each grant is a version with the label `grant-<number>` and a request
/// token that follows from the number: put twice, it is one version.
public final class SecretsTokenVault implements TokenVault {

  private static final String CURRENT = "AWSCURRENT";
  private static final String LABEL = "grant-";

  private final SecretsManagerClient client;
  private final String prefix;

  /// @param prefix of the secrets' names, such as `intail/`
  public SecretsTokenVault(SecretsManagerClient client, String prefix) {
    this.client = client;
    this.prefix = prefix;
  }

  @Override
  public String put(HubId hub, long number, StoredGrant grant) {
    var text =
        Json.write(
            Json.object()
                .put("access", grant.access().value())
                .put("refresh", grant.refresh().value())
                .put("expiresAt", grant.expiresAt().toString()));
    try {
      return putVersion(hub, number, text);
    } catch (ResourceNotFoundException first) {
      create(hub);
      return putVersion(hub, number, text);
    } catch (SdkException failure) {
      throw unavailable(failure);
    }
  }

  private String putVersion(HubId hub, long number, String text) {
    return client
        .putSecretValue(
            request ->
                request
                    .secretId(name(hub))
                    .clientRequestToken(requestToken(hub, number))
                    .secretString(text)
                    .versionStages(LABEL + number))
        .versionId();
  }

  private void create(HubId hub) {
    try {
      client.createSecret(
          request ->
              request.name(name(hub)).clientRequestToken(requestToken(hub, 0)).secretString("{}"));
    } catch (ResourceExistsException somebodyElse) {
      return;
    } catch (SdkException failure) {
      throw unavailable(failure);
    }
  }

  @Override
  public Optional<StoredGrant> read(HubId hub, String version) {
    try {
      var text =
          client
              .getSecretValue(request -> request.secretId(name(hub)).versionId(version))
              .secretString();
      var json = Json.read(text);
      return Optional.of(
          new StoredGrant(
              new AccessToken(Json.required(json, "access")),
              new RefreshToken(Json.required(json, "refresh")),
              Instant.parse(Json.required(json, "expiresAt"))));
    } catch (ResourceNotFoundException gone) {
      return Optional.empty();
    } catch (SdkException failure) {
      throw unavailable(failure);
    }
  }

  @Override
  public void settle(HubId hub, long number, String version) {
    try {
      var stages =
          client.describeSecret(request -> request.secretId(name(hub))).versionIdsToStages();
      stages.forEach(
          (id, labels) -> {
            if (!id.equals(version)) {
              labels.stream()
                  .filter(label -> isOlder(label, number))
                  .forEach(label -> removeLabel(hub, id, label));
            }
          });
      var current =
          stages.entrySet().stream()
              .filter(entry -> entry.getValue().contains(CURRENT))
              .map(java.util.Map.Entry::getKey)
              .findFirst();
      if (current.filter(version::equals).isEmpty()) {
        client.updateSecretVersionStage(
            request -> {
              request.secretId(name(hub)).versionStage(CURRENT).moveToVersionId(version);
              current.ifPresent(request::removeFromVersionId);
            });
      }
    } catch (SdkException failure) {
      throw unavailable(failure);
    }
  }

  private static boolean isOlder(String label, long number) {
    return label.startsWith(LABEL) && Long.parseLong(label.substring(LABEL.length())) < number;
  }

  private void removeLabel(HubId hub, String version, String label) {
    client.updateSecretVersionStage(
        request -> request.secretId(name(hub)).versionStage(label).removeFromVersionId(version));
  }

  @Override
  public void forget(HubId hub) {
    try {
      client.deleteSecret(request -> request.secretId(name(hub)).forceDeleteWithoutRecovery(true));
    } catch (ResourceNotFoundException gone) {
      return;
    } catch (SdkException failure) {
      throw unavailable(failure);
    }
  }

  private String name(HubId hub) {
    return prefix + "hub/" + hub;
  }

  private static String requestToken(HubId hub, long number) {
    var text = "grant " + hub + " " + number;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static StoreUnavailableException unavailable(SdkException failure) {
    return new StoreUnavailableException("Secrets Manager did not answer", failure);
  }
}
