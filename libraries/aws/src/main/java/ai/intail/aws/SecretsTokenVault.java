package ai.intail.aws;

import ai.intail.hubspot.AccessToken;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.RefreshToken;
import ai.intail.sync.StoreUnavailableException;
import ai.intail.sync.tokens.StoredGrant;
import ai.intail.sync.tokens.TokenVault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.FilterNameStringType;
import software.amazon.awssdk.services.secretsmanager.model.InvalidNextTokenException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/// One secret per connection. Each grant is a version with the label `grant-<number>` and a request
/// token that follows from the number: put twice, it is one version.
public final class SecretsTokenVault implements TokenVault {

  private static final String CURRENT = "AWSCURRENT";
  private static final String LABEL = "grant-";
  private static final int PAGE = 100;

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
                .put("askedAt", grant.askedAt().toString())
                .put("expiresAt", grant.expiresAt().toString()));
    try {
      return putVersion(hub, number, text);
    } catch (SdkException failure) {
      throw unavailable(failure);
    }
  }

  /// A secret's first version gets AWSCURRENT unasked, so that one is empty.
  private String putVersion(HubId hub, long number, String text) {
    try {
      return putLabelled(hub, number, text);
    } catch (ResourceNotFoundException first) {
      create(hub);
      return putLabelled(hub, number, text);
    }
  }

  private String putLabelled(HubId hub, long number, String text) {
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
              Instant.parse(Json.required(json, "askedAt")),
              Instant.parse(Json.required(json, "expiresAt"))));
    } catch (ResourceNotFoundException gone) {
      return Optional.empty();
    } catch (SdkException failure) {
      throw unavailable(failure);
    }
  }

  @Override
  public void settle(HubId hub, long number, String version) {
    calling(
        () -> {
          var stages = describe(hub).versionIdsToStages();
          moveCurrent(hub, version, stages);
          removeLabels(hub, stages, label -> label < number);
        });
  }

  private DescribeSecretResponse describe(HubId hub) {
    return client.describeSecret(request -> request.secretId(name(hub)));
  }

  private void moveCurrent(HubId hub, String version, Map<String, List<String>> stages) {
    var current =
        stages.entrySet().stream()
            .filter(entry -> entry.getValue().contains(CURRENT))
            .map(Map.Entry::getKey)
            .findFirst();
    if (current.filter(version::equals).isPresent()) {
      return;
    }
    client.updateSecretVersionStage(
        request -> {
          request.secretId(name(hub)).versionStage(CURRENT).moveToVersionId(version);
          current.ifPresent(request::removeFromVersionId);
        });
  }

  private void removeLabels(HubId hub, Map<String, List<String>> stages, LongPredicate which) {
    stages.forEach(
        (version, labels) ->
            labels.stream()
                .filter(label -> number(label).filter(which::test).isPresent())
                .forEach(
                    label ->
                        client.updateSecretVersionStage(
                            request ->
                                request
                                    .secretId(name(hub))
                                    .versionStage(label)
                                    .removeFromVersionId(version))));
  }

  private static Optional<Long> number(String label) {
    return label.startsWith(LABEL)
        ? Optional.of(Long.parseLong(label.substring(LABEL.length())))
        : Optional.empty();
  }

  @Override
  public void drop(HubId hub, Set<Long> numbers) {
    calling(() -> removeLabels(hub, describe(hub).versionIdsToStages(), numbers::contains));
  }

  @Override
  public Optional<Secret> find(HubId hub) {
    try {
      var found = describe(hub);
      return Optional.of(
          new Secret(hub, found.lastChangedDate(), numbers(found.versionIdsToStages().values())));
    } catch (ResourceNotFoundException none) {
      return Optional.empty();
    } catch (SdkException failure) {
      throw unavailable(failure);
    }
  }

  @Override
  public Page page(Optional<String> after) {
    try {
      return list(after);
    } catch (InvalidNextTokenException tooOld) {
      return page(Optional.empty());
    } catch (SdkException failure) {
      throw unavailable(failure);
    }
  }

  private Page list(Optional<String> after) {
    var answer =
        client.listSecrets(
            request -> {
              request
                  .maxResults(PAGE)
                  .filters(
                      Filter.builder().key(FilterNameStringType.NAME).values(name("")).build());
              after.ifPresent(request::nextToken);
            });
    var secrets =
        answer.secretList().stream()
            .filter(entry -> entry.name().matches(Pattern.quote(name("")) + "\\d{1,18}"))
            .map(
                entry ->
                    new Secret(
                        HubId.of(entry.name().substring(name("").length())),
                        entry.lastChangedDate(),
                        numbers(entry.secretVersionsToStages().values())))
            .toList();
    return new Page(secrets, Optional.ofNullable(answer.nextToken()));
  }

  private static Set<Long> numbers(Collection<List<String>> labels) {
    return labels.stream()
        .flatMap(List::stream)
        .flatMap(label -> number(label).stream())
        .collect(Collectors.toSet());
  }

  private static void calling(Runnable calls) {
    try {
      calls.run();
    } catch (SdkException failure) {
      throw unavailable(failure);
    }
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
    return name(hub.toString());
  }

  private String name(String hub) {
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
