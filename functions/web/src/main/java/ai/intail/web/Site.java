package ai.intail.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Which page answers which request.
final class Site {

  private final Sessions sessions;
  private final ConnectPages connect;
  private final ReportPages reports;
  private final RunPages runs;

  Site(Sessions sessions, ConnectPages connect, ReportPages reports, RunPages runs) {
    this.sessions = sessions;
    this.connect = connect;
    this.reports = reports;
    this.runs = runs;
  }

  WebAnswer answer(WebRequest request, Instant deadline) {
    var session = sessions.of(request);
    var viewer = session.map(one -> new Viewer(sessions.formToken(one))).orElse(Viewer.STRANGER);
    return switch (request.method() + " " + request.path()) {
      case "GET /" -> connect.home(viewer);
      case "GET /health" -> WebAnswer.json(200, "{\"status\":\"ok\"}");
      case "GET /assets/intail.css" -> WebAnswer.of(200, "text/css", stylesheet());
      case "GET /oauth/install" -> connect.install(request);
      case "GET /oauth/callback" -> connect.callback(request, deadline);
      default ->
          session
              .map(one -> signedIn(request, one, viewer, deadline))
              .orElseGet(() -> WebAnswer.redirect("/"));
    };
  }

  private WebAnswer signedIn(WebRequest request, Session session, Viewer viewer, Instant deadline) {
    if (request.method().equals("POST") && !sessions.isFormOf(session, request.filled("token"))) {
      return connect.message(
          403, "Please try again", "The form was too old.", List.of(), "Back", "/reports");
    }
    var path = request.path();
    return switch (request.method() + " " + path) {
      case "GET /reports" -> reports.list(session, viewer);
      case "POST /reports" -> reports.register(request, session, viewer, deadline);
      case "GET /runs" -> runs.list(request, session, viewer);
      case "POST /sign-out" -> WebAnswer.redirect("/").withCookie(sessions.end());
      default -> {
        if (request.method().equals("POST") && path.matches("/reports/[0-9a-f-]{36}/run")) {
          yield reports.run(path.substring(9, 45), request, session, viewer);
        }
        if (request.method().equals("GET") && path.matches("/runs/[0-9a-f-]{36}")) {
          yield runs.one(path.substring(6), request, session, viewer);
        }
        yield connect.message(
            404, "Not found", "There is no such page.", List.of(), "To the start", "/");
      }
    };
  }

  private static String stylesheet() {
    try (var stream = Site.class.getResourceAsStream("/assets/intail.css")) {
      if (stream == null) {
        throw new IllegalStateException("the stylesheet is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
