package ai.intail.web;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Knows a browser again before anybody is signed in, by a secret that it keeps: so a callback, an
/// invitation's withdrawal and a stranger's form are known to come from where they began.
final class Browsers {

  /// As long as an invitation is good.
  private static final Duration LIFE = Duration.ofHours(24);

  private static final String COOKIE = "browser";
  private static final int BYTES = 32;

  private final Cookies cookies;
  private final RandomGenerator random;

  /// @param random a secure one
  Browsers(Cookies cookies, RandomGenerator random) {
    this.cookies = cookies;
    this.random = random;
  }

  Optional<String> of(WebRequest request) {
    return Optional.of(cookies.of(request, COOKIE))
        .filter(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
  }

  /// The browser's secret, or one that it gets by [#cookie].
  String known(WebRequest request) {
    return of(request)
        .orElseGet(
            () -> {
              var bytes = new byte[BYTES];
              random.nextBytes(bytes);
              return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            });
  }

  String cookie(String secret) {
    return cookies.set(COOKIE, secret, LIFE);
  }
}
