package ai.intail.embedded;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Secrets and their versions, as Secrets Manager keeps them. Thread-safe.
final class SecretStore {

  private static final String CURRENT = "AWSCURRENT";
  private static final String PREVIOUS = "AWSPREVIOUS";

  /// An action that AWS refuses, by its error name.
  static final class Refused extends RuntimeException {
    private final String name;

    Refused(String name, String message) {
      super(message);
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  record Version(String id, String text, Set<String> stages) {}

  /// What a list or a description tells of a secret.
  record Listed(String name, Instant changedAt, Map<String, Set<String>> stages) {}

  private static final class Secret {
    final Map<String, Version> versions = new LinkedHashMap<>();
    Instant changedAt = Instant.EPOCH;
    boolean deleted;
  }

  private final InstantSource clock;
  private final SortedMap<String, Secret> secrets = new TreeMap<>();

  SecretStore(InstantSource clock) {
    this.clock = clock;
  }

  synchronized Version create(String name, String token, String text) {
    if (secrets.containsKey(name)) {
      throw new Refused("ResourceExistsException", "a secret of that name exists");
    }
    secrets.put(name, new Secret());
    return put(name, token, text, Set.of(CURRENT));
  }

  /// The same token with the same text is done once; with another text it is refused.
  synchronized Version put(String name, String token, String text, Set<String> stages) {
    var secret = find(name);
    var id = token.isEmpty() ? UUID.randomUUID().toString() : token;
    var known = secret.versions.get(id);
    if (known != null) {
      if (!known.text().equals(text)) {
        throw new Refused("ResourceExistsException", "the version exists with another value");
      }
      return known;
    }
    // AWS gives its first version AWSCURRENT unasked.
    Set<String> wanted = new HashSet<>(stages.isEmpty() ? Set.of(CURRENT) : stages);
    if (secret.versions.isEmpty()) {
      wanted.add(CURRENT);
    }
    var version = new Version(id, text, new HashSet<>());
    secret.versions.put(id, version);
    secret.changedAt = clock.instant();
    wanted.forEach(stage -> move(secret, stage, Optional.of(version)));
    return version;
  }

  synchronized Version get(String name, Optional<String> id, Optional<String> stage) {
    var secret = find(name);
    return secret.versions.values().stream()
        .filter(version -> id.isEmpty() || version.id().equals(id.get()))
        .filter(version -> id.isPresent() || version.stages().contains(stage.orElse(CURRENT)))
        .filter(version -> !version.stages().isEmpty())
        .findFirst()
        .orElseThrow(() -> new Refused("ResourceNotFoundException", "there is no such version"));
  }

  synchronized void moveStage(
      String name, String stage, Optional<String> from, Optional<String> to) {
    var secret = find(name);
    var holder =
        secret.versions.values().stream()
            .filter(version -> version.stages().contains(stage))
            .findFirst();
    if (holder.isPresent() && from.isEmpty() && to.isPresent()) {
      throw new Refused(
          "InvalidParameterException", "the stage is attached to another version: name it");
    }
    var target = to.map(id -> versionOf(secret, id));
    holder.ifPresent(version -> version.stages().remove(stage));
    target.ifPresent(version -> move(secret, stage, Optional.of(version)));
    secret.changedAt = clock.instant();
  }

  synchronized Listed describe(String name) {
    return listed(name, find(name));
  }

  /// Secrets whose names begin so, in the names' order.
  ///
  /// @param after the name of the last one before
  synchronized List<Listed> list(String prefix, String after, int most) {
    return secrets.tailMap(after).entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix) && !entry.getKey().equals(after))
        .filter(entry -> !entry.getValue().deleted)
        .limit(most)
        .map(entry -> listed(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Listed listed(String name, Secret secret) {
    var stages = new LinkedHashMap<String, Set<String>>();
    secret.versions.forEach((id, version) -> stages.put(id, Set.copyOf(version.stages())));
    stages.values().removeIf(Set::isEmpty);
    return new Listed(name, secret.changedAt, stages);
  }

  synchronized void delete(String name, boolean forGood) {
    if (forGood) {
      secrets.remove(name);
    } else {
      find(name).deleted = true;
    }
  }

  synchronized void restore(String name) {
    var secret = secrets.get(name);
    if (secret == null) {
      throw new Refused("ResourceNotFoundException", "there is no such secret");
    }
    secret.deleted = false;
  }

  private Secret find(String name) {
    var secret = secrets.get(name);
    if (secret == null) {
      throw new Refused(
          "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    }
    if (secret.deleted) {
      throw new Refused("InvalidRequestException", "the secret is marked for deletion");
    }
    return secret;
  }

  private static Version versionOf(Secret secret, String id) {
    return Optional.ofNullable(secret.versions.get(id))
        .orElseThrow(() -> new Refused("ResourceNotFoundException", "there is no such version"));
  }

  private static void move(Secret secret, String stage, Optional<Version> to) {
    for (Version version : secret.versions.values()) {
      if (version.stages().remove(stage) && stage.equals(CURRENT)) {
        secret.versions.values().forEach(other -> other.stages().remove(PREVIOUS));
        version.stages().add(PREVIOUS);
      }
    }
    to.ifPresent(version -> version.stages().add(stage));
  }
}
