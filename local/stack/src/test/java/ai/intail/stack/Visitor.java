package ai.intail.stack;

import ai.intail.simulator.SimulatedHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person with a browser: follows redirects one by one, keeps cookies, sends the forms of pages.
public final class Visitor {

  /// The account's admin.
  public static final String ADMIN = "";

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");
  private static final Pattern HUBSPOT_LINK =
      Pattern.compile("href=\"(http://[^\"]+/oauth/authorize[^\"]*)\"");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final URI site;
  private final Map<String, String> cookies = new HashMap<>();

  Visitor(URI site) {
    this.site = site;
  }

  /// What came back.
  public record Page(URI uri, int status, HttpHeaders headers, String body) {

    public String location() {
      return headers.firstValue("location").orElse("");
    }

    public String text() {
      return body.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    String token() {
      var token = TOKEN.matcher(body);
      return token.find() ? token.group(1) : "";
    }
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public Page get(String path) {
    return get(site.resolve(path));
  }

  public Page get(URI uri) {
    return send(HttpRequest.newBuilder(uri).header("accept", "text/html").GET());
  }

  public Page json(String path) {
    return send(
        HttpRequest.newBuilder(site.resolve(path)).header("accept", "application/json").GET());
  }

  /// Goes where a redirect leads, until there is none.
  public Page follow(Page page) {
    var now = page;
    while (now.status() == 303) {
      now = get(now.uri().resolve(now.location()));
    }
    return now;
  }

  /// Sends a form of a page.
  public Page submit(Page page, String action, Map<String, String> fields) {
    if (!page.body().contains("action=\"" + action + "\"")) {
      throw new AssertionError("the page has no form for " + action + ": " + page.text());
    }
    var all = new HashMap<>(fields);
    all.put("token", page.token());
    return post(action, all);
  }

  public Page post(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(site.resolve(path))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /// Begins, and is sent to HubSpot.
  public URI toConsent(String start) {
    var page = get(start);
    if (page.status() != 303) {
      throw new AssertionError("no way to HubSpot but " + page.status() + ": " + page.text());
    }
    return URI.create(page.location());
  }

  /// The link to HubSpot of a page.
  public URI consentLink(Page page) {
    var link = HUBSPOT_LINK.matcher(page.body());
    if (!link.find()) {
      throw new AssertionError("the page has no link to HubSpot: " + page.text());
    }
    return URI.create(link.group(1).replace("&amp;", "&"));
  }

  /// Decides on HubSpot's page.
  ///
  /// @param decision `allow` or `deny`
  /// @return our callback's address, which HubSpot sends the browser to
  public URI decide(URI consent, SimulatedHub hub, String user, String decision) {
    var asked = consent + "&hub=" + hub.id() + "&user=" + encoded(user) + "&decision=" + decision;
    return URI.create(get(URI.create(asked)).location());
  }

  /// Allows, and comes back.
  public Page allow(URI consent, SimulatedHub hub, String user) {
    return get(decide(consent, hub, user, "allow"));
  }

  /// Connects as an admin does who presses the first button.
  public Page connect(SimulatedHub hub) {
    return follow(allow(toConsent("/oauth/start?as=user"), hub, ADMIN));
  }

  private Page send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      keepCookies(response);
      return new Page(response.uri(), response.statusCode(), response.headers(), response.body());
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  private void keepCookies(HttpResponse<String> response) {
    for (String cookie : response.headers().allValues("set-cookie")) {
      var pair = cookie.substring(0, cookie.indexOf(';'));
      var name = pair.substring(0, pair.indexOf('='));
      if (cookie.contains("Max-Age=0")) {
        cookies.remove(name);
      } else {
        cookies.put(name, pair.substring(pair.indexOf('=') + 1));
      }
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
