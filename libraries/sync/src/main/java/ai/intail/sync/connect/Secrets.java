package ai.intail.sync.connect;

import java.util.Base64;
import java.util.random.RandomGenerator;

/// Values that nobody guesses.
final class Secrets {

  /// 256 bits.
  private static final int BYTES = 32;

  private Secrets() {}

  static String draw(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
