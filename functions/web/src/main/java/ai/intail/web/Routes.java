package ai.intail.web;

import static ai.intail.web.Route.fixed;
import static ai.intail.web.Route.ofHub;
import static ai.intail.web.Route.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The table of routes: all that a browser can ask for.
final class Routes {

  private Routes() {}

  static List<Route> of(
      InstallPages install,
      BotPages bots,
      CallbackPage callback,
      ConnectionPages connection,
      SignOutPages signOut,
      ReportPages reports,
      RunPages runs) {
    return List.of(
        fixed("GET", "/health", WebAnswer.json(200, "{\"status\":\"ok\"}")),
        fixed("GET", "/assets/intail.css", stylesheet()),
        open("GET", "/", install::home),
        open("GET", "/oauth/install", install::install),
        open("GET", "/oauth/start", install::start),
        open("GET", "/oauth/callback", callback::answer),
        open("GET", "/oauth/bot", bots::open),
        open("POST", "/oauth/invitations", bots::invite),
        open("POST", "/oauth/invitations/{invitation}/withdraw", bots::withdraw),
        ofHub("GET", "/connection", connection::show),
        ofHub("POST", "/connection/check", connection::check),
        ofHub("POST", "/connection/again", connection::again),
        ofHub("GET", "/connection/properties.csv", connection::csv),
        ofHub("GET", "/connection/properties.json", connection::json),
        ofHub("POST", "/sign-out", signOut::here),
        ofHub("POST", "/sign-out/everywhere", signOut::everywhere),
        ofHub("GET", "/reports", reports::list),
        ofHub("POST", "/reports", reports::register),
        ofHub("POST", "/reports/{report}/run", reports::run),
        ofHub("GET", "/runs", runs::list),
        ofHub("GET", "/runs/{run}", runs::one));
  }

  private static WebAnswer stylesheet() {
    try (var stream = Routes.class.getResourceAsStream("/assets/intail.css")) {
      if (stream == null) {
        throw new IllegalStateException("the stylesheet is missing");
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return WebAnswer.of(200, "text/css; charset=utf-8", text)
          .withHeader("cache-control", "public, max-age=3600");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
