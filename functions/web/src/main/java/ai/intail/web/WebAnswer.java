package ai.intail.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An answer to a browser. Every one forbids what our pages do not need.
record WebAnswer(int status, Map<String, String> headers, List<String> cookies, String body) {

  /// Forms go to us alone. The way to HubSpot is a link, never a form: a browser would hold every
  /// redirect after a form to `form-action`, those among HubSpot's own hosts too.
  private static final Map<String, String> ALWAYS =
      Map.of(
          "content-security-policy",
          "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'",
          "x-content-type-options",
          "nosniff",
          "referrer-policy",
          "no-referrer",
          "cross-origin-opener-policy",
          "same-origin",
          "cross-origin-resource-policy",
          "same-origin",
          "cache-control",
          "no-store",
          "strict-transport-security",
          "max-age=31536000; includeSubDomains");

  static WebAnswer page(int status, String html) {
    return of(status, "text/html; charset=utf-8", html);
  }

  static WebAnswer json(int status, String json) {
    return of(status, "application/json", json);
  }

  /// A file to keep.
  static WebAnswer download(String name, String type, String body) {
    return of(200, type, body)
        .withHeader("content-disposition", "attachment; filename=\"" + name + "\"");
  }

  static WebAnswer of(int status, String type, String body) {
    return new WebAnswer(status, ALWAYS, List.of(), body).withHeader("content-type", type);
  }

  /// To a page of ours.
  static WebAnswer redirect(OwnPath path) {
    return seeOther(path.toString());
  }

  /// To HubSpot's consent page.
  static WebAnswer toConsent(URI page) {
    return seeOther(page.toString());
  }

  private static WebAnswer seeOther(String location) {
    return new WebAnswer(303, ALWAYS, List.of(), "").withHeader("location", location);
  }

  WebAnswer withHeader(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new WebAnswer(status, more, cookies, body);
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
