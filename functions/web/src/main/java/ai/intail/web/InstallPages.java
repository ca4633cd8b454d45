package ai.intail.web;

import ai.intail.sync.connect.Aim;
import ai.intail.sync.connect.BotInvitations;
import ai.intail.sync.connect.Connect;
import ai.intail.sync.connect.Invitation;
import ai.intail.sync.connect.Inviter;
import ai.intail.sync.connect.Scopes;
import gg.jte.generated.precompiled.StaticTemplates;
import java.util.Optional;

/// Where a connection begins: what will happen, the two options, and the way to HubSpot.
final class InstallPages {

  private final Connect connect;
  private final BotInvitations invitations;
  private final Browsers browsers;
  private final FormTokens forms;
  private final Scopes scopes;
  private final String region;
  private final StaticTemplates templates = new StaticTemplates();

  /// @param region where the data lies, in words
  InstallPages(
      Connect connect,
      BotInvitations invitations,
      Browsers browsers,
      FormTokens forms,
      Scopes scopes,
      String region) {
    this.connect = connect;
    this.invitations = invitations;
    this.browsers = browsers;
    this.forms = forms;
    this.scopes = scopes;
    this.region = region;
  }

  WebAnswer home(Visit visit) {
    var to = visit.request().asked("to").flatMap(OwnPath::of).map(OwnPath::path).orElse("");
    return WebAnswer.page(200, templates.home(visit.viewer(), to).render());
  }

  /// The marketplace's install link.
  WebAnswer install(Visit visit) {
    var browser = browsers.known(visit.request());
    var viewer =
        visit.session().isPresent() ? visit.viewer() : Viewer.stranger(forms.ofBrowser(browser));
    var open = invitations.of(Inviter.ofBrowser(browser)).stream().map(InvitationView::of).toList();
    return WebAnswer.page(
            200, templates.install(viewer, region, scopes.needed().size(), open).render())
        .withCookie(browsers.cookie(browser));
  }

  /// A link that only begins: nothing of ours changes before the customer has agreed in HubSpot.
  WebAnswer start(Visit visit) {
    var aim = aim(visit.request());
    if (aim.isEmpty()) {
      return BotPages.over(visit);
    }
    var browser = browsers.known(visit.request());
    var to = visit.request().asked("to").flatMap(OwnPath::of).map(OwnPath::path).orElse("/reports");
    return WebAnswer.toConsent(connect.begin(aim.get(), browser, to))
        .withCookie(browsers.cookie(browser));
  }

  private Optional<Aim> aim(WebRequest request) {
    return request
        .asked("invitation")
        .map(code -> invitations.open(code).map(InstallPages::aim))
        .orElseGet(
            () ->
                Optional.of(
                    request.asked("as").filter("sign-in"::equals).isPresent()
                        ? new Aim.SignIn()
                        : new Aim.Connect()));
  }

  private static Aim aim(Invitation invitation) {
    return new Aim.ConnectBot(invitation.inviter(), invitation.digest());
  }
}
