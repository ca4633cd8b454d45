package ai.intail.web;

import ai.intail.sync.connect.Aim;
import ai.intail.sync.connect.BotInvitations;
import ai.intail.sync.connect.CheckProperties;
import ai.intail.sync.connect.Connect;
import ai.intail.sync.connect.Connections;
import ai.intail.sync.connect.Inviter;
import ai.intail.sync.connect.PropertyChecks;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.rate.Urgency;
import ai.intail.sync.tokens.AccessTokens;
import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;

/// The connection of a hub: how it stands, what is off and why, and what can be done about it.
final class ConnectionPages {

  private final Connections connections;
  private final PropertyChecks checks;
  private final CheckProperties properties;
  private final BotInvitations invitations;
  private final Connect connect;
  private final Browsers browsers;
  private final AccessTokens tokens;
  private final HubAccess access;
  private final String region;
  private final StaticTemplates templates = new StaticTemplates();

  ConnectionPages(
      Connections connections,
      PropertyChecks checks,
      CheckProperties properties,
      BotInvitations invitations,
      Connect connect,
      Browsers browsers,
      AccessTokens tokens,
      HubAccess access,
      String region) {
    this.connections = connections;
    this.checks = checks;
    this.properties = properties;
    this.invitations = invitations;
    this.connect = connect;
    this.browsers = browsers;
    this.tokens = tokens;
    this.access = access;
    this.region = region;
  }

  WebAnswer show(HubVisit visit) {
    var connection = connections.find(visit.hub());
    if (connection.isEmpty()) {
      return new Message(
              "Not connected",
              "This account is not connected any more.",
              "Connect it",
              "/oauth/install")
          .page(200, visit.viewer());
    }
    var view =
        new ConnectionView(
            connection.get(),
            PropertiesView.of(checks.find(visit.hub())),
            invitations.of(new Inviter.OfHub(visit.hub())).stream()
                .map(InvitationView::of)
                .toList(),
            region,
            Notice.of(visit.request()).map(Notice::text).orElse(""));
    return WebAnswer.page(200, templates.connection(visit.viewer(), view).render());
  }

  /// Looks at the properties again, and creates what is missing where Intail may.
  WebAnswer check(HubVisit visit) {
    var connection = connections.find(visit.hub());
    if (connection.isEmpty()) {
      return WebAnswer.redirect(new OwnPath("/connection"));
    }
    var account =
        access.open(
            visit.hub(),
            tokens.of(connection.get(), visit.deadline()),
            Urgency.CONSOLE,
            visit.deadline());
    properties.run(visit.hub(), account);
    return WebAnswer.redirect(Notice.CHECKED.page());
  }

  WebAnswer csv(HubVisit visit) {
    return WebAnswer.download(
        "intail-properties.csv", "text/csv; charset=utf-8", PropertyFile.csv(missing(visit)));
  }

  WebAnswer json(HubVisit visit) {
    return WebAnswer.download(
        "intail-properties.json", "application/json", PropertyFile.json(missing(visit)));
  }

  private List<String> missing(HubVisit visit) {
    return PropertiesView.of(checks.find(visit.hub())).toCreate();
  }

  /// Says what connecting again means, with the link to HubSpot: a link, since a form's redirects
  /// would end at our own `form-action`.
  WebAnswer again(HubVisit visit) {
    var browser = browsers.known(visit.request());
    var consent = connect.begin(new Aim.Reconnect(visit.hub()), browser, "/connection");
    return WebAnswer.page(
            200,
            templates.again(visit.viewer(), visit.hub().toString(), consent.toString()).render())
        .withCookie(browsers.cookie(browser));
  }
}
