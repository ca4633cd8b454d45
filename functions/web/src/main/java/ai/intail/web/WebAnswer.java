package ai.intail.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An answer to a browser. Every one forbids what our pages do not need.
record WebAnswer(int status, Map<String, String> headers, List<String> cookies, String body) {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "content-security-policy",
          "default-src 'none'; style-src 'self'; form-action 'self' https://app.hubspot.com"
              + " http://localhost:*; base-uri 'none'; frame-ancestors 'none'",
          "x-content-type-options",
          "nosniff",
          "referrer-policy",
          "no-referrer",
          "cache-control",
          "no-store",
          "strict-transport-security",
          "max-age=31536000");

  static WebAnswer page(int status, String html) {
    return of(status, "text/html; charset=utf-8", html);
  }

  static WebAnswer json(int status, String json) {
    return of(status, "application/json", json);
  }

  static WebAnswer of(int status, String type, String body) {
    var headers = new HashMap<>(ALWAYS);
    headers.put("content-type", type);
    return new WebAnswer(status, headers, List.of(), body);
  }

  static WebAnswer redirect(String location) {
    var headers = new HashMap<>(ALWAYS);
    headers.put("location", location);
    return new WebAnswer(303, headers, List.of(), "");
  }

  WebAnswer withCookie(String cookie) {
    var more = new ArrayList<>(cookies);
    more.add(cookie);
    return new WebAnswer(status, headers, more, body);
  }

  APIGatewayV2HTTPResponse response() {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(headers)
        .withCookies(cookies)
        .withBody(body)
        .build();
  }
}
