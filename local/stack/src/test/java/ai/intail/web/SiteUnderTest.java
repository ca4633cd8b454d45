package ai.intail.web;

import ai.intail.aws.DynamoSessionNumbers;
import ai.intail.aws.SessionKeys;
import ai.intail.hubspot.HubId;
import ai.intail.stack.RunningStack;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/// The web function on the running stack, asked without HTTP, so that every route can be tried and
/// one can be added.
final class SiteUnderTest {

  private static final Duration TIME = Duration.ofSeconds(20);

  private final RunningStack on = RunningStack.shared();
  private final Site site = Wiring.site(on.environment(), on.clock());
  private final Sessions sessions;
  private final FormTokens forms;
  private final Browsers browsers;
  private final Cookies cookies;

  SiteUnderTest() {
    var foundation = on.foundation();
    var keys =
        new SessionKeys(
            foundation.secrets(),
            foundation.settings().required("INTAIL_SESSION_SECRET"),
            on.clock());
    Supplier<KeyRing> ring = () -> new KeyRing(keys.all());
    this.cookies = new Cookies(URI.create(on.site().toString()));
    this.sessions =
        new Sessions(
            ring,
            cookies,
            new DynamoSessionNumbers(foundation.dynamoDb(), foundation.tables()),
            on.clock(),
            new Random(11));
    this.browsers = new Browsers(cookies, new Random(12));
    this.forms = new FormTokens(ring, browsers);
  }

  List<Route> routes() {
    return site.routes();
  }

  /// The same site with one more route.
  Site with(Route route) {
    var routes = new ArrayList<>(site.routes());
    routes.add(route);
    return new Site(routes, sessions, forms);
  }

  Site site() {
    return site;
  }

  WebAnswer answer(WebRequest request) {
    return answer(site, request);
  }

  WebAnswer answer(Site which, WebRequest request) {
    try {
      return which.answer(request, on.clock().instant().plus(TIME));
    } catch (RuntimeException failure) {
      return Failures.page(failure);
    }
  }

  /// A request of somebody who has just signed in, with the form's token.
  WebRequest of(HubId hub, String user, String method, String path, Map<String, String> sent) {
    var cookie = sessions.begin(hub, user);
    var name = cookie.substring(0, cookie.indexOf('='));
    var value = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    var session = sessions.of(request(method, path, Map.of(), Map.of(name, value))).orElseThrow();
    var form = new HashMap<>(sent);
    form.putIfAbsent(FormTokens.FIELD, forms.of(session));
    return request(method, path, form, Map.of(name, value));
  }

  /// A request of a browser that nobody has signed in with.
  WebRequest stranger(String method, String path, Map<String, String> sent) {
    var secret = browsers.known(request(method, path, Map.of(), Map.of()));
    var cookie = browsers.cookie(secret);
    var form = new HashMap<>(sent);
    form.putIfAbsent(FormTokens.FIELD, forms.ofBrowser(secret));
    return request(method, path, form, Map.of(cookie.substring(0, cookie.indexOf('=')), secret));
  }

  Optional<Session> session(WebRequest request) {
    return sessions.of(request);
  }

  /// What is sent goes as form and as query.
  private static WebRequest request(
      String method, String path, Map<String, String> sent, Map<String, String> cookies) {
    return new WebRequest(
        method, path, sent, sent, cookies, Map.of(), UUID.randomUUID().toString());
  }
}
