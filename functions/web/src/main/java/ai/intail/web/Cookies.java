package ai.intail.web;

import java.net.URI;
import java.time.Duration;

/// The names and attributes of our cookies.
///
/// On localhost there is no https, and so neither the prefix `__Host-` nor Secure; everywhere else
/// a browser takes them from this very host alone, and sends them by https alone (RFC 6265bis).
final class Cookies {

  private static final String LOCAL = "localhost";

  private final String prefix;
  private final String attributes;

  Cookies(URI publicUrl) {
    boolean local = LOCAL.equals(publicUrl.getHost()) && "http".equals(publicUrl.getScheme());
    this.prefix = local ? "intail-" : "__Host-intail-";
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (local ? "" : "; Secure");
  }

  /// @return the header that sets it
  String set(String name, String value, Duration life) {
    return prefix + name + "=" + value + "; Max-Age=" + life.toSeconds() + attributes;
  }

  /// @return the header that takes it away
  String end(String name) {
    return set(name, "", Duration.ZERO);
  }

  /// The value that came with a request; empty for none.
  String of(WebRequest request, String name) {
    return request.cookies().getOrDefault(prefix + name, "");
  }
}
