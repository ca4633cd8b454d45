package ai.intail.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A browser's request, every part of it bounded.
///
/// @param requestId unlike any other's
record WebRequest(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> form,
    Map<String, String> cookies,
    Map<String, String> headers,
    String requestId) {

  private static final int LONGEST_FORM = 20_000;
  private static final int LONGEST_QUERY = 8_000;

  static WebRequest of(APIGatewayV2HTTPEvent event) {
    var http = event.getRequestContext().getHttp();
    var headers = new HashMap<String, String>();
    orEmpty(event.getHeaders())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return new WebRequest(
        http.getMethod(),
        http.getPath(),
        parameters(Objects.requireNonNullElse(event.getRawQueryString(), ""), LONGEST_QUERY),
        parameters(body(event), LONGEST_FORM),
        cookies(event.getCookies()),
        headers,
        Objects.requireNonNullElse(event.getRequestContext().getRequestId(), ""));
  }

  private static String body(APIGatewayV2HTTPEvent event) {
    var body = Objects.requireNonNullElse(event.getBody(), "");
    return event.getIsBase64Encoded()
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  private static Map<String, String> cookies(@Nullable List<String> all) {
    var cookies = new HashMap<String, String>();
    for (String cookie : Objects.requireNonNullElse(all, List.<String>of())) {
      int equals = cookie.indexOf('=');
      if (equals > 0) {
        cookies.putIfAbsent(cookie.substring(0, equals).strip(), cookie.substring(equals + 1));
      }
    }
    return cookies;
  }

  private static Map<String, String> parameters(String text, int longest) {
    var parameters = new HashMap<String, String>();
    if (text.length() > longest) {
      return parameters;
    }
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(
            decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return Objects.requireNonNullElse(map, Map.<String, String>of());
  }

  Optional<String> asked(String name) {
    return Optional.ofNullable(query.get(name)).filter(text -> !text.isBlank());
  }

  String filled(String name) {
    return form.getOrDefault(name, "").strip();
  }

  /// Whether JSON is wanted instead of a page.
  boolean wantsJson() {
    return headers.getOrDefault("accept", "").contains("application/json");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
