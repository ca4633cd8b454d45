package ai.intail.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Codes, access tokens and refresh tokens that were given out. Thread-safe.
final class Tokens {

  /// A token of the app itself stands for no account.
  static final long NO_HUB = 0;

  private static final Duration CODE_LIFE = Duration.ofMinutes(5);

  /// What a token stands for.
  record Grant(long hub, SimulatedUser user, Set<String> scopes) {
    Grant {
      scopes = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
    }

    private boolean isOfSame(Grant other) {
      return hub == other.hub && user.id() == other.user.id();
    }
  }

  /// @param challenge of PKCE; empty if the app began without it
  record Code(Grant grant, String redirectUri, String challenge, Instant expiresAt) {}

  /// What is known of an access token.
  record Access(Grant grant, Instant expiresAt) {
    boolean isAlive(Instant now) {
      return expiresAt.isAfter(now);
    }
  }

  private final RandomGenerator random;
  private final Duration accessLife;
  private final Map<String, Code> codes = new HashMap<>();

  /// In the order of their end: all live equally long.
  private final LinkedHashMap<String, Access> access = new LinkedHashMap<>();

  private final Map<String, Grant> refresh = new LinkedHashMap<>();

  Tokens(RandomGenerator random, Duration accessLife) {
    this.random = random;
    this.accessLife = accessLife;
  }

  Duration accessLife() {
    return accessLife;
  }

  synchronized String code(Grant grant, String redirectUri, String challenge, Instant now) {
    var code = "code-" + secret();
    codes.put(code, new Code(grant, redirectUri, challenge, now.plus(CODE_LIFE)));
    return code;
  }

  /// A code is good once.
  synchronized Optional<Code> takeCode(String code, Instant now) {
    return Optional.ofNullable(codes.remove(code)).filter(one -> one.expiresAt().isAfter(now));
  }

  synchronized String access(Grant grant, Instant now) {
    forgetLongExpired(now);
    var token = "access-" + secret();
    access.put(token, new Access(grant, now.plus(accessLife)));
    return token;
  }

  /// Else a long run would fill the memory. A day later HubSpot need not know it any more.
  private void forgetLongExpired(Instant now) {
    var old = now.minus(Duration.ofDays(1));
    while (!access.isEmpty() && access.firstEntry().getValue().expiresAt().isBefore(old)) {
      access.pollFirstEntry();
    }
  }

  /// @param hublet where the account's data lie; the token begins with it
  synchronized String refresh(Grant grant, String hublet) {
    var token = hublet + "-" + secret();
    refresh.put(token, grant);
    return token;
  }

  synchronized Optional<Grant> ofRefresh(String token) {
    return Optional.ofNullable(refresh.get(token));
  }

  /// The first refresh token of the same user at the same account; it stands for the new grant from
  /// now on.
  synchronized Optional<String> standing(Grant grant) {
    var found =
        refresh.entrySet().stream()
            .filter(one -> one.getValue().isOfSame(grant))
            .map(Map.Entry::getKey)
            .findFirst();
    found.ifPresent(token -> refresh.put(token, grant));
    return found;
  }

  synchronized Optional<Access> ofAccess(String token) {
    return Optional.ofNullable(access.get(token));
  }

  synchronized void endRefresh(String token) {
    refresh.remove(token);
  }

  synchronized void endRefreshOf(Grant grant) {
    refresh.values().removeIf(one -> one.isOfSame(grant));
  }

  synchronized Set<String> refreshOf(long hub) {
    var found = new LinkedHashSet<String>();
    refresh.forEach(
        (token, grant) -> {
          if (grant.hub() == hub) {
            found.add(token);
          }
        });
    return found;
  }

  /// Codes that were not exchanged end too.
  synchronized void endAllOf(long hub) {
    refresh.values().removeIf(grant -> grant.hub() == hub);
    codes.values().removeIf(code -> code.grant().hub() == hub);
  }

  synchronized void expireAccessOf(long hub, Instant now) {
    access.replaceAll((_, one) -> one.grant().hub() == hub ? new Access(one.grant(), now) : one);
  }

  private String secret() {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }
}
