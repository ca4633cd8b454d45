package ai.intail.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the route of a request, lets in who may come in, and answers.
final class Site {

  private final List<Route> routes;
  private final Sessions sessions;
  private final FormTokens forms;

  Site(List<Route> routes, Sessions sessions, FormTokens forms) {
    this.routes = List.copyOf(routes);
    this.sessions = sessions;
    this.forms = forms;
  }

  /// The table, for tests that go over every route.
  List<Route> routes() {
    return routes;
  }

  WebAnswer answer(WebRequest request, Instant deadline) {
    for (Route route : routes) {
      var values = route.values(request.path()).filter(_ -> isOf(request, route));
      if (values.isPresent()) {
        return answer(route, values.get(), request, deadline);
      }
    }
    return noSuchPage(request);
  }

  private static boolean isOf(WebRequest request, Route route) {
    return route.method().equals(request.method());
  }

  private WebAnswer answer(
      Route route, Map<String, String> values, WebRequest request, Instant deadline) {
    return switch (route.page()) {
      case Route.Page.Fixed(var answer) -> answer;
      case Route.Page.Open page ->
          checked(visit(values, request, deadline), visit -> Optional.of(page.answer(visit)));
      case Route.Page.OfHub page ->
          checked(visit(values, request, deadline), visit -> visit.ofHub().map(page::answer));
    };
  }

  private Visit visit(Map<String, String> values, WebRequest request, Instant deadline) {
    var session = sessions.of(request);
    var token = forms.of(request, session);
    var viewer = session.map(one -> Viewer.of(one, token)).orElseGet(() -> Viewer.stranger(token));
    return new Visit(request, values, session, viewer, deadline);
  }

  /// What answers if the form is ours; empty for who has to sign in first.
  @FunctionalInterface
  private interface Answering {
    Optional<WebAnswer> answer(Visit visit);
  }

  private WebAnswer checked(Visit visit, Answering page) {
    var request = visit.request();
    if (request.method().equals("POST") && !forms.areRight(request, visit.session())) {
      return new Message(
              "Please try again",
              "The form was too old, or did not come from Intail. Nothing was changed.",
              "To the start",
              "/")
          .page(403, visit.viewer());
    }
    var answer = page.answer(visit).orElseGet(() -> signInFirst(request));
    return answer.cookies().isEmpty()
        ? visit.session().flatMap(sessions::renewed).map(answer::withCookie).orElse(answer)
        : answer;
  }

  private static WebAnswer signInFirst(WebRequest request) {
    return request.wantsJson()
        ? WebAnswer.json(401, "{\"error\":\"sign in first\"}")
        : WebAnswer.redirect(
            new OwnPath(request.method().equals("GET") ? "/?to=" + request.path() : "/"));
  }

  private WebAnswer noSuchPage(WebRequest request) {
    var methods =
        routes.stream()
            .filter(route -> route.values(request.path()).isPresent())
            .map(Route::method)
            .sorted()
            .distinct()
            .toList();
    var missing = new Message("Not found", "There is no such page.", "To the start", "/");
    return methods.isEmpty()
        ? missing.page(404, Viewer.STRANGER)
        : missing.page(405, Viewer.STRANGER).withHeader("allow", String.join(", ", methods));
  }
}
