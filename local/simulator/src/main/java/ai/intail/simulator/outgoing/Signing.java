package ai.intail.simulator.outgoing;

import ai.intail.simulator.outgoing.Sender.Outgoing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs as HubSpot signs. Source: its guide to validating requests.
public final class Signing {

  /// Which of the older ways goes along with v3.
  enum Older {
    /// Webhooks.
    V1,
    /// Workflow actions.
    V2
  }

  /// The only escapes that are decoded in the address that v3 signs.
  private static final List<String> DECODED =
      List.of("3A:", "2F/", "3F?", "40@", "21!", "24$", "27'", "28(", "29)", "2A*", "2C,", "3B;");

  private final String secret;

  /// @param secret of the app
  public Signing(String secret) {
    this.secret = secret;
  }

  /// The call with its signatures; the time of v3 is that of this attempt.
  Outgoing signed(Outgoing call, Older older, Instant now) {
    var headers = new HashMap<>(call.headers());
    var timestamp = Long.toString(now.toEpochMilli());
    headers.put("x-hubspot-signature-v3", v3(call.method(), call.uri(), call.body(), timestamp));
    headers.put("x-hubspot-request-timestamp", timestamp);
    return withOlder(call, headers, older);
  }

  /// The call with the older signature alone.
  Outgoing signedOnly(Outgoing call, Older older) {
    return withOlder(call, new HashMap<>(call.headers()), older);
  }

  private Outgoing withOlder(Outgoing call, Map<String, String> headers, Older older) {
    headers.put(
        "x-hubspot-signature",
        switch (older) {
          case V1 -> v1(call.body());
          case V2 -> v2(call.method(), call.uri(), call.body());
        });
    headers.put("x-hubspot-signature-version", older.name().toLowerCase(Locale.ROOT));
    return new Outgoing(call.method(), call.uri(), headers, call.body(), call.timeout());
  }

  public String v1(byte[] body) {
    return sha256(bytes(secret), body);
  }

  public String v2(String method, URI uri, byte[] body) {
    return sha256(bytes(secret + method + uri), body);
  }

  /// @param timestamp milliseconds since 1970, as its header has them
  public String v3(String method, URI uri, byte[] body, String timestamp) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
      mac.update(bytes(method + decoded(uri.toString())));
      mac.update(body);
      return Base64.getEncoder().encodeToString(mac.doFinal(bytes(timestamp)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }

  private static String decoded(String uri) {
    var text = uri;
    for (String escape : DECODED) {
      text = text.replaceAll("(?i)%" + escape.substring(0, 2), "\\" + escape.charAt(2));
    }
    return text;
  }

  private static String sha256(byte[] first, byte[] second) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(first);
      return HexFormat.of().formatHex(digest.digest(second));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
