package ai.intail.sync.enrich;

import ai.intail.enrichment.person.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keyed digests of e-mail addresses, so that people who opted out can be known again without their
/// addresses being stored.
public final class AddressDigests {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /// @param deploymentKey at least 16 bytes
  public AddressDigests(byte[] deploymentKey) {
    if (deploymentKey.length < 16) {
      throw new IllegalArgumentException("the deployment key needs at least 16 bytes");
    }
    this.key = new SecretKeySpec(deploymentKey, ALGORITHM);
  }

  /// The digest under which an address is on the list of those who opted out.
  public String of(EmailAddress address) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var digest = mac.doFinal(address.value().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
    }
  }
}
