package ai.intail.web;

import java.util.Map;
import java.util.Optional;

/// One line of the table of routes: a method, a path, and what answers.
///
/// @param path with a name in braces for each part that varies, such as `/runs/{run}`
record Route(String method, PathTemplate path, Page page) {

  static Route fixed(String method, String path, WebAnswer answer) {
    return new Route(method, PathTemplate.of(path), new Page.Fixed(answer));
  }

  static Route open(String method, String path, Page.Open page) {
    return new Route(method, PathTemplate.of(path), page);
  }

  static Route ofHub(String method, String path, Page.OfHub page) {
    return new Route(method, PathTemplate.of(path), page);
  }

  Optional<Map<String, String>> values(String asked) {
    return path.values(asked);
  }

  /// Who may ask for a page.
  sealed interface Page {

    /// The same for everybody.
    record Fixed(WebAnswer answer) implements Page {}

    /// Anybody may ask.
    @FunctionalInterface
    non-sealed interface Open extends Page {
      WebAnswer answer(Visit visit);
    }

    /// Only who is signed in, and only for the hub of the session.
    @FunctionalInterface
    non-sealed interface OfHub extends Page {
      WebAnswer answer(HubVisit visit);
    }
  }
}
