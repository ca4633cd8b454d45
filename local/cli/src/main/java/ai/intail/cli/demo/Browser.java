package ai.intail.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Does what a person does in a browser: follows links, keeps cookies, sends forms.
final class Browser implements AutoCloseable {

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, String> cookies = new HashMap<>();
  private final URI site;

  Browser(URI site) {
    this.site = site;
  }

  /// Connects the account over HubSpot's consent page.
  void connect(long hub) {
    var consent = location(get(site.resolve("/oauth/start?as=user")));
    var page = get(consent);
    if (page.statusCode() != 200 || !page.body().contains("<form")) {
      throw new IllegalStateException("HubSpot showed no consent page");
    }
    var back = location(get(URI.create(consent + "&hub=" + hub + "&decision=allow")));
    var connected = get(back);
    if (connected.statusCode() != 303) {
      throw new IllegalStateException(
          "the connection was not completed (status " + connected.statusCode() + ")");
    }
  }

  void register(String list, String name, String segment) {
    var page = get(site.resolve("/reports"));
    var token = FORM_TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new IllegalStateException("the page of reports has no form");
    }
    var answer =
        post(
            site.resolve("/reports"),
            Map.of("token", token.group(1), "list", list, "name", name, "segment", segment));
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("the report was not registered");
    }
  }

  /// Presses the first "Run now".
  void runNow() {
    var page = get(site.resolve("/reports")).body();
    var token = FORM_TOKEN.matcher(page);
    var action = Pattern.compile("action=\"(/reports/[0-9a-f-]{36}/run)\"").matcher(page);
    if (!token.find() || !action.find()) {
      throw new IllegalStateException("there is no report to run");
    }
    post(site.resolve(action.group(1)), Map.of("token", token.group(1)));
  }

  String json(String path) {
    return send(HttpRequest.newBuilder(site.resolve(path))
            .header("accept", "application/json")
            .GET())
        .body();
  }

  private HttpResponse<String> get(URI uri) {
    return send(HttpRequest.newBuilder(uri).header("accept", "text/html").GET());
  }

  private HttpResponse<String> post(URI uri, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(uri)
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var response = client.send(request.build(), BodyHandlers.ofString());
      for (String cookie : response.headers().allValues("set-cookie")) {
        var pair = cookie.substring(0, cookie.indexOf(';'));
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
      return response;
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  private static URI location(HttpResponse<String> response) {
    return URI.create(
        response
            .headers()
            .firstValue("location")
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "a redirect was expected, the status is " + response.statusCode())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
