package ai.intail.web;

import ai.intail.sync.connect.BotInvitations;
import ai.intail.sync.connect.Inviter;
import gg.jte.generated.precompiled.StaticTemplates;
import java.net.URI;
import java.util.Optional;

/// One-time links for bot users: made, opened, withdrawn.
final class BotPages {

  private final BotInvitations invitations;
  private final Browsers browsers;
  private final URI publicUrl;
  private final StaticTemplates templates = new StaticTemplates();

  BotPages(BotInvitations invitations, Browsers browsers, URI publicUrl) {
    this.invitations = invitations;
    this.browsers = browsers;
    this.publicUrl = publicUrl;
  }

  /// Makes a link; this answer is the only one that shows it.
  WebAnswer invite(Visit visit) {
    var inviter = inviter(visit);
    if (inviter.isEmpty()) {
      return over(visit);
    }
    return switch (invitations.invite(inviter.get(), visit.request().filled("bot"))) {
      case BotInvitations.Result.Invited(var invitation, var code) ->
          WebAnswer.page(
              200,
              templates
                  .invited(
                      visit.viewer(),
                      InvitationView.of(invitation),
                      publicUrl + "/oauth/bot?invitation=" + code,
                      home(visit))
                  .render());
      case BotInvitations.Result.NoAddress() ->
          refused(
              visit, "That is no e-mail address. Give the one with which the bot user signs in.");
      case BotInvitations.Result.TooMany(var most) ->
          refused(visit, most + " links are open already. Withdraw one first.");
    };
  }

  private static WebAnswer refused(Visit visit, String text) {
    return new Message("No link was made", text, "Back", home(visit)).page(400, visit.viewer());
  }

  WebAnswer withdraw(Visit visit) {
    var id = visit.values().getOrDefault("invitation", "");
    boolean withdrawn =
        inviter(visit).filter(inviter -> invitations.withdraw(inviter, id)).isPresent();
    return withdrawn
        ? new Message(
                "The link was withdrawn",
                "Nobody can connect with it any more.",
                "Back",
                home(visit))
            .page(200, visit.viewer())
        : new Message("Not found", "There is no such link of yours.", "Back", home(visit))
            .page(404, visit.viewer());
  }

  /// What the bot user sees. Opening does not use it up: mail programs open links too.
  WebAnswer open(Visit visit) {
    var code = visit.request().asked("invitation").orElse("");
    return invitations
        .open(code)
        .map(
            invitation ->
                WebAnswer.page(
                    200,
                    templates.bot(visit.viewer(), InvitationView.of(invitation), code).render()))
        .orElseGet(() -> over(visit));
  }

  static WebAnswer over(Visit visit) {
    return new Message(
            "This link is no longer good",
            "It was used, withdrawn, or is older than 24 hours. Ask for a new one.",
            "To the start",
            "/")
        .page(410, visit.viewer());
  }

  private Optional<Inviter> inviter(Visit visit) {
    return visit
        .session()
        .<Inviter>map(session -> new Inviter.OfHub(session.hub()))
        .or(() -> browsers.of(visit.request()).map(Inviter::ofBrowser));
  }

  private static String home(Visit visit) {
    return visit.session().isPresent() ? "/connection" : "/oauth/install";
  }
}
