package ai.intail.hubspot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells whether a request comes from HubSpot, by the app's client secret. Thread-safe.
///
/// Source: HubSpot's guide "Validating requests". A signature is no defence against a replay within
/// its five minutes: what it carries has to be harmless twice.
public final class Signatures {

  /// How old a v3 signature may be.
  public static final Duration OLDEST = Duration.ofMinutes(5);

  /// How far ahead of ours HubSpot's clock may be.
  public static final Duration MOST_AHEAD = Duration.ofMinutes(1);

  private static final String V3 = "x-hubspot-signature-v3";
  private static final String TIMESTAMP = "x-hubspot-request-timestamp";
  private static final String OLD = "x-hubspot-signature";
  private static final String OLD_VERSION = "x-hubspot-signature-version";

  /// The only escapes that are decoded before v3 is computed.
  private static final Map<String, String> DECODED =
      Map.ofEntries(
          Map.entry("%3A", ":"),
          Map.entry("%2F", "/"),
          Map.entry("%3F", "?"),
          Map.entry("%40", "@"),
          Map.entry("%21", "!"),
          Map.entry("%24", "$"),
          Map.entry("%27", "'"),
          Map.entry("%28", "("),
          Map.entry("%29", ")"),
          Map.entry("%2A", "*"),
          Map.entry("%2C", ","),
          Map.entry("%3B", ";"));

  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  /// What is good enough where the v3 header is missing.
  public enum Otherwise {
    /// Nothing.
    REFUSE,
    /// v1, which signs the body alone: CRM webhooks.
    V1,
    /// v2, which signs method, address and body: workflow actions.
    V2
  }

  /// What came of it.
  public enum Verdict {
    GENUINE,
    /// There is no signature that counts.
    UNSIGNED,
    /// It is older than five minutes, or of the future.
    OUT_OF_TIME,
    FORGED
  }

  private final List<String> secrets;
  private final InstantSource clock;

  /// @param secrets the client secret, and while it is being changed the one before
  public Signatures(List<String> secrets, InstantSource clock) {
    if (secrets.isEmpty() || secrets.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("it takes a secret that is not empty");
    }
    this.secrets = List.copyOf(secrets);
    this.clock = clock;
  }

  /// @param otherwise what else counts where there is no v3 signature; where there is one it has to
  ///   be right
  public Verdict check(SignedRequest request, Otherwise otherwise) {
    var v3 = request.header(V3);
    if (v3.isPresent()) {
      return checkV3(request, v3.get());
    }
    var old = request.header(OLD);
    var version = request.header(OLD_VERSION).map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
    var wanted =
        switch (otherwise) {
          case REFUSE -> "";
          case V1 -> "v1";
          case V2 -> "v2";
        };
    if (old.isEmpty() || wanted.isEmpty() || !version.equals(wanted)) {
      return Verdict.UNSIGNED;
    }
    var signed = wanted.equals("v1") ? "" : request.method() + request.uri();
    return verdict(secret -> same(old.get(), hash(secret + signed, request.body())));
  }

  private Verdict checkV3(SignedRequest request, String signature) {
    var told = request.header(TIMESTAMP).orElse("");
    if (!told.matches("\\d{1,15}")) {
      return Verdict.UNSIGNED;
    }
    var sent = Instant.ofEpochMilli(Long.parseLong(told));
    var now = clock.instant();
    if (sent.isBefore(now.minus(OLDEST)) || sent.isAfter(now.plus(MOST_AHEAD))) {
      return Verdict.OUT_OF_TIME;
    }
    var before = request.method() + decoded(request.uri());
    return verdict(secret -> same(signature, hmac(secret, before, request.body(), told)));
  }

  private Verdict verdict(Predicate<String> signedWith) {
    // Every secret is tried, so that the time it takes does not tell which one it was.
    long matches = secrets.stream().filter(signedWith).count();
    return matches > 0 ? Verdict.GENUINE : Verdict.FORGED;
  }

  private static String decoded(String uri) {
    return ESCAPE
        .matcher(uri)
        .replaceAll(
            escape -> {
              var text = escape.group();
              return Matcher.quoteReplacement(
                  DECODED.getOrDefault(text.toUpperCase(Locale.ROOT), text));
            });
  }

  private static String hash(String before, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(before.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static String hmac(String secret, String before, byte[] body, String after) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      mac.update(body);
      mac.update(after.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Signatures[secrets=" + secrets.size() + "]";
  }
}
