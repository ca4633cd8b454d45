package ai.intail.sync.connect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// SHA-256 digests in the form that PKCE asks for (RFC 7636, 4.2).
final class Digests {

  private Digests() {}

  static String of(String value) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(value));
  }

  /// Whether a text from outside has a digest's form.
  static boolean isOne(String text) {
    return text.matches("[A-Za-z0-9_-]{43}");
  }

  /// Compares in constant time.
  static boolean same(String digest, String value) {
    return MessageDigest.isEqual(
        digest.getBytes(StandardCharsets.US_ASCII), of(value).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] bytes(String value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
