package ai.intail.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keys that sign (HMAC-SHA256). The first one signs, each of them verifies: so a key is changed by
/// putting a new one first, and the old one is taken away when nothing signed with it counts any
/// more.
final class KeyRing {

  private static final String ALGORITHM = "HmacSHA256";

  /// As many as the digest has (RFC 2104, 3).
  private static final int LEAST_BYTES = 32;

  private final List<SecretKeySpec> keys;

  /// @param keys each of at least 32 bytes
  KeyRing(List<byte[]> keys) {
    if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length < LEAST_BYTES)) {
      throw new IllegalArgumentException("it takes a key, and each has at least 32 bytes");
    }
    this.keys = keys.stream().map(key -> new SecretKeySpec(key, ALGORITHM)).toList();
  }

  String sign(String text) {
    return signature(keys.getFirst(), text);
  }

  /// Tries every key, in constant time for each.
  boolean verifies(String text, String signature) {
    return keys.stream().filter(key -> same(signature(key, text), signature)).count() > 0;
  }

  private static String signature(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "KeyRing[keys=" + keys.size() + "]";
  }
}
