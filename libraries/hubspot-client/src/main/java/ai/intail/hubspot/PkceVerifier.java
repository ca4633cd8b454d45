package ai.intail.hubspot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/// The secret of one way over the consent page (RFC 7636): its challenge goes with the browser, it
/// itself with the exchange of the code, so that a code which was caught on the way is worth
/// nothing.
///
/// @param value 43 to 128 unreserved characters
public record PkceVerifier(String value) {

  private static final int BYTES = 32;

  /// @throws IllegalArgumentException if RFC 7636 does not take it
  public PkceVerifier {
    if (!value.matches("[A-Za-z0-9._~-]{43,128}")) {
      throw new IllegalArgumentException("a verifier consists of 43 to 128 unreserved characters");
    }
  }

  /// A new one, of 32 random bytes.
  ///
  /// @param random one that nobody can guess, such as [java.security.SecureRandom]
  public static PkceVerifier from(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new PkceVerifier(base64(bytes));
  }

  /// What [AuthorizeRequest#codeChallenge] takes, by the method S256.
  public String challenge() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return base64(digest.digest(value.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "PkceVerifier[…]";
  }
}
