package ai.intail.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Codes, access tokens and refresh tokens that were given out. Thread-safe.
final class Tokens {

  static final Duration ACCESS_LIFE = Duration.ofMinutes(30);

  /// A token of the app itself stands for no account.
  static final long NO_HUB = 0;

  private static final Duration CODE_LIFE = Duration.ofMinutes(5);

  /// What a token stands for.
  record Grant(long hub, SimulatedUser user, Set<String> scopes) {}

  record Code(Grant grant, String redirectUri, Optional<String> challenge, Instant expiresAt) {}

  private record Access(Grant grant, Instant expiresAt) {}

  private final RandomGenerator random;
  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, Access> access = new HashMap<>();
  private final Map<String, Grant> refresh = new HashMap<>();

  Tokens(RandomGenerator random) {
    this.random = random;
  }

  synchronized String code(
      Grant grant, String redirectUri, Optional<String> challenge, Instant now) {
    var code = "code-" + secret();
    codes.put(code, new Code(grant, redirectUri, challenge, now.plus(CODE_LIFE)));
    return code;
  }

  /// A code is good once.
  synchronized Optional<Code> takeCode(String code, Instant now) {
    return Optional.ofNullable(codes.remove(code)).filter(one -> one.expiresAt().isAfter(now));
  }

  synchronized String access(Grant grant, Instant now) {
    var token = "access-" + secret();
    access.put(token, new Access(grant, now.plus(ACCESS_LIFE)));
    return token;
  }

  synchronized String refresh(Grant grant) {
    var token = "na1-" + secret();
    refresh.put(token, grant);
    return token;
  }

  synchronized Optional<Grant> ofRefresh(String token) {
    return Optional.ofNullable(refresh.get(token));
  }

  synchronized Optional<Grant> ofAccess(String token) {
    return Optional.ofNullable(access.get(token)).map(Access::grant);
  }

  synchronized boolean isAlive(String token, Instant now) {
    var one = access.get(token);
    return one != null && one.expiresAt().isAfter(now);
  }

  synchronized void endRefresh(String token) {
    refresh.remove(token);
  }

  synchronized void endRefreshOf(long hub) {
    refresh.values().removeIf(grant -> grant.hub() == hub);
  }

  synchronized void expireAccessOf(long hub, Instant now) {
    access.replaceAll((_, one) -> one.grant().hub() == hub ? new Access(one.grant(), now) : one);
  }

  private String secret() {
    return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
  }
}
