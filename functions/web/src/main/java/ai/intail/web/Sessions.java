package ai.intail.web;

import ai.intail.hubspot.HubId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Sessions in a signed cookie, and the tokens of their forms.
final class Sessions {

  private static final Duration LIFE = Duration.ofHours(8);
  private static final Duration BROWSER_LIFE = Duration.ofMinutes(15);
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final InstantSource clock;
  private final String cookie;
  private final String browserCookie;
  private final String attributes;

  /// On localhost there is no https, and so neither the prefix `__Host-` nor Secure.
  Sessions(byte[] deploymentKey, URI publicUrl, InstantSource clock) {
    this.key = new SecretKeySpec(deploymentKey, ALGORITHM);
    this.clock = clock;
    boolean local = "localhost".equals(publicUrl.getHost());
    this.cookie = local ? "intail-session" : "__Host-intail-session";
    this.browserCookie = local ? "intail-browser" : "__Host-intail-browser";
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (local ? "" : "; Secure");
  }

  String begin(HubId hub, String user) {
    var expires = clock.instant().plus(LIFE);
    var text = hub + "|" + user + "|" + expires.getEpochSecond();
    return cookie
        + "="
        + base64(text.getBytes(StandardCharsets.UTF_8))
        + "."
        + signature("session " + text)
        + "; Max-Age="
        + LIFE.toSeconds()
        + attributes;
  }

  String end() {
    return cookie + "=; Max-Age=0" + attributes;
  }

  Optional<Session> of(WebRequest request) {
    var value = request.cookies().getOrDefault(cookie, "");
    int dot = value.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      var text =
          new String(
              Base64.getUrlDecoder().decode(value.substring(0, dot)), StandardCharsets.UTF_8);
      var parts = text.split("\\|", -1);
      if (parts.length != 3 || !same(signature("session " + text), value.substring(dot + 1))) {
        return Optional.empty();
      }
      var session =
          new Session(
              HubId.of(parts[0]), parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2])));
      return Optional.of(session).filter(one -> one.expiresAt().isAfter(clock.instant()));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// Goes with every form: another site cannot know it.
  String formToken(Session session) {
    return signature(
        "form "
            + session.hub()
            + " "
            + session.user()
            + " "
            + session.expiresAt().getEpochSecond());
  }

  boolean isFormOf(Session session, String token) {
    return same(formToken(session), token);
  }

  /// A secret that the browser keeps while its user looks at HubSpot's page.
  String browserCookie(String secret) {
    return browserCookie + "=" + secret + "; Max-Age=" + BROWSER_LIFE.toSeconds() + attributes;
  }

  String browser(WebRequest request) {
    return request.cookies().getOrDefault(browserCookie, "");
  }

  private String signature(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return base64(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
