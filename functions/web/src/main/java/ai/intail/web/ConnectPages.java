package ai.intail.web;

import ai.intail.sync.connect.Connect;
import ai.intail.sync.connect.ConnectResult;
import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.PropertySetup;
import gg.jte.generated.precompiled.StaticTemplates;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/// Connecting: to HubSpot's consent page and back.
final class ConnectPages {

  private static final int LONGEST_CODE = 1_000;

  private final Connect connect;
  private final Sessions sessions;
  private final RandomGenerator secrets;
  private final StaticTemplates templates = new StaticTemplates();

  ConnectPages(Connect connect, Sessions sessions, RandomGenerator secrets) {
    this.connect = connect;
    this.sessions = sessions;
    this.secrets = secrets;
  }

  WebAnswer home(Viewer viewer) {
    return WebAnswer.page(200, templates.home(viewer).render());
  }

  WebAnswer install(WebRequest request) {
    var option =
        request.asked("option").filter("BOT_USER"::equals).isPresent()
            ? Connection.Option.BOT_USER
            : Connection.Option.USER;
    var bytes = new byte[32];
    secrets.nextBytes(bytes);
    var browser = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return WebAnswer.redirect(connect.begin(option, browser, "/reports").toString())
        .withCookie(sessions.browserCookie(browser));
  }

  WebAnswer callback(WebRequest request, Instant deadline) {
    var state = request.asked("state").orElse("");
    var code = request.asked("code").filter(text -> text.length() <= LONGEST_CODE);
    return switch (connect.complete(state, code, sessions.browser(request), deadline)) {
      case ConnectResult.Connected connected -> connected(connected);
      case ConnectResult.Declined() ->
          again(200, "Not connected", "You did not allow the connection. Nothing was changed.");
      case ConnectResult.NotOurs() ->
          again(
              400,
              "Please begin again",
              "This link was used already, is too old, or belongs to another browser.");
      case ConnectResult.CodeRefused() ->
          again(400, "Please begin again", "HubSpot did not accept the connection this time.");
      case ConnectResult.ScopesMissing(var scopes) ->
          message(
              400,
              "Something was not granted",
              "Intail cannot work without these permissions. Connect again and allow them;"
                  + " your HubSpot plan may have to include them.",
              scopes,
              "Connect again",
              "/");
    };
  }

  private WebAnswer connected(ConnectResult.Connected result) {
    var connection = result.connection();
    var answer =
        switch (result.properties()) {
          case PropertySetup.Outcome.Ready _ -> WebAnswer.redirect(result.returnTo());
          case PropertySetup.Outcome.ToCreate(var names) ->
              message(
                  200,
                  "Connected, one thing is left",
                  "An admin has to create these contact properties, or connect again and allow it.",
                  names,
                  "Go on",
                  result.returnTo());
          case PropertySetup.Outcome.NoRoom(var needed, var free) ->
              message(
                  200,
                  "Connected, but there is no room",
                  "Intail needs %d custom contact properties; your HubSpot account has room for %d. Nothing was created."
                      .formatted(needed, free),
                  List.of(),
                  "Go on",
                  result.returnTo());
          case PropertySetup.Outcome.Conflicts(var names) ->
              message(
                  200,
                  "Connected, but some properties are in the way",
                  "These properties exist with another type. Rename or delete them in HubSpot and connect again.",
                  names,
                  "Connect again",
                  "/");
        };
    return answer.withCookie(sessions.begin(connection.hub(), connection.userEmail()));
  }

  private WebAnswer again(int status, String title, String text) {
    return message(status, title, text, List.of(), "Begin again", "/");
  }

  WebAnswer message(
      int status, String title, String text, List<String> details, String linkText, String link) {
    return WebAnswer.page(
        status, templates.message(Viewer.STRANGER, title, text, details, linkText, link).render());
  }
}
