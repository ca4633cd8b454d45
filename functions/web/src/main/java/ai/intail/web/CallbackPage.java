package ai.intail.web;

import ai.intail.sync.connect.Connect;
import ai.intail.sync.connect.ConnectResult;
import java.util.List;

/// Where HubSpot sends the browser back to. What went well goes on to another page at once, so that
/// the code stays in no address bar.
final class CallbackPage {

  private static final int LONGEST = 2_000;

  private final Connect connect;
  private final Sessions sessions;
  private final Browsers browsers;

  CallbackPage(Connect connect, Sessions sessions, Browsers browsers) {
    this.connect = connect;
    this.sessions = sessions;
    this.browsers = browsers;
  }

  WebAnswer answer(Visit visit) {
    var request = visit.request();
    var state = request.asked("state").filter(text -> text.length() <= LONGEST).orElse("");
    var code = request.asked("code").filter(text -> text.length() <= LONGEST);
    var result = connect.complete(state, code, browsers.of(request).orElse(""), visit.deadline());
    return switch (result) {
      case ConnectResult.Connected connected -> connected(connected);
      case ConnectResult.SignedIn signedIn -> signedIn(signedIn);
      case ConnectResult.Declined() ->
          again(
              visit, 200, "Not connected", "You did not allow it in HubSpot. Nothing was changed.");
      case ConnectResult.NotOurs() ->
          again(
              visit,
              400,
              "Please begin again",
              "This step was done already, took longer than ten minutes, or began in another"
                  + " browser. Nothing was changed.");
      case ConnectResult.CodeRefused() ->
          again(
              visit,
              400,
              "Please begin again",
              "HubSpot did not accept the permission this time: it was used already or took too"
                  + " long. Nothing was changed.");
      case ConnectResult.ScopesMissing(var scopes) -> missing(visit, scopes);
      case ConnectResult.NotConnectedYet(var hub) ->
          again(
              visit,
              404,
              "This account is not connected yet",
              "HubSpot account " + hub + " has to be connected before anybody can sign in to it.");
      case ConnectResult.AnotherHub(var expected, var chosen) ->
          again(
              visit,
              409,
              "That was another account",
              ("This was about HubSpot account %s, but account %s was chosen. Nothing was kept."
                      + " Choose account %s in HubSpot.")
                  .formatted(expected, chosen, expected));
      case ConnectResult.AnotherUser(var expected, var authorised) ->
          anotherUser(visit, expected, authorised);
      case ConnectResult.InvitationOver() -> BotPages.over(visit);
    };
  }

  private WebAnswer connected(ConnectResult.Connected result) {
    var connection = result.connection();
    var notice =
        switch (result.before()) {
          case NOTHING -> Notice.CONNECTED;
          case OF_THE_SAME_USER -> Notice.RENEWED;
          case OF_ANOTHER_USER -> Notice.TAKEN_OVER;
          case ENDED -> Notice.CONNECTED_AGAIN;
        };
    return WebAnswer.redirect(notice.page())
        .withCookie(sessions.begin(connection.hub(), connection.userEmail()));
  }

  private WebAnswer signedIn(ConnectResult.SignedIn result) {
    var to =
        switch (result.why()) {
          case ASKED_FOR -> new OwnPath(result.returnTo());
          case CONNECTED_BY_ANOTHER -> Notice.OF_ANOTHER.page();
        };
    return WebAnswer.redirect(to)
        .withCookie(sessions.begin(result.connection().hub(), result.user()));
  }

  private static WebAnswer anotherUser(Visit visit, String expected, String authorised) {
    return new Message(
            "Another user authorised",
            "Nothing was kept. The link is for the bot user alone and can still be used: sign out"
                + " of HubSpot, sign in as the bot user, and open the link again.",
            List.of(
                "Expected: " + expected,
                "Authorised: " + (authorised.isEmpty() ? "unknown" : authorised)),
            "To the start",
            "/")
        .page(403, visit.viewer());
  }

  private static WebAnswer missing(Visit visit, List<String> scopes) {
    return new Message(
            "Something was not granted",
            "Intail cannot work without these permissions. Nothing was kept. Connect again and allow"
                + " them; your HubSpot plan has to include them.",
            scopes,
            "Begin again",
            "/oauth/install")
        .page(400, visit.viewer());
  }

  private static WebAnswer again(Visit visit, int status, String title, String text) {
    return new Message(title, text, "Begin again", "/oauth/install").page(status, visit.viewer());
  }
}
