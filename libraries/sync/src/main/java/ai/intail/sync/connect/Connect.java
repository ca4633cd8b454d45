package ai.intail.sync.connect;

import ai.intail.hubspot.AppRefusedException;
import ai.intail.hubspot.AuthorizeRequest;
import ai.intail.hubspot.GrantRevokedException;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.OAuth;
import ai.intail.sync.connect.ConsentStates.Consent;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.tokens.AppSecrets;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The way to HubSpot's consent page, and back: connects a hub, or lets somebody in.
///
/// What goes wrong on the way back leaves no half connection: HubSpot is asked for everything
/// first, the tokens are stored next, and one conditional write makes them the connection.
public final class Connect {

  /// How long the customer may look at HubSpot's page.
  private static final Duration CONSENT_TIME = Duration.ofMinutes(10);

  /// HubSpot's word for a code that was given for another consent than the verifier's (RFC 7636,
  /// 4.6).
  private static final String OF_ANOTHER_CONSENT = "BAD_CODE_VERIFIER";

  private final URI authorizePage;
  private final AppSecrets app;
  private final Scopes scopes;
  private final ConsentStates states;
  private final Connections connections;
  private final BotInvitations invitations;
  private final Establish establish;
  private final HubAccess access;
  private final InstantSource clock;
  private final RandomGenerator secrets;

  /// @param authorizePage HubSpot's, such as `https://app.hubspot.com/oauth/authorize`
  /// @param secrets a secure one
  public Connect(
      URI authorizePage,
      AppSecrets app,
      Scopes scopes,
      ConsentStates states,
      Connections connections,
      BotInvitations invitations,
      Establish establish,
      HubAccess access,
      InstantSource clock,
      RandomGenerator secrets) {
    this.authorizePage = authorizePage;
    this.app = app;
    this.scopes = scopes;
    this.states = states;
    this.connections = connections;
    this.invitations = invitations;
    this.establish = establish;
    this.access = access;
    this.clock = clock;
    this.secrets = secrets;
  }

  /// Begins: where to send the browser.
  ///
  /// @param browser a secret that the browser keeps, by which the callback is known to be its own
  /// @param returnTo the page of ours to show afterwards
  public URI begin(Aim aim, String browser, String returnTo) {
    var state = Secrets.draw(secrets);
    var verifier = Secrets.draw(secrets);
    states.remember(
        Digests.of(state),
        new Consent(aim, Digests.of(browser), verifier, returnTo),
        clock.instant().plus(CONSENT_TIME));
    var credentials = app.valid().getFirst();
    return OAuth.authorizeUri(
        authorizePage,
        new AuthorizeRequest(
            credentials.clientId(),
            credentials.redirectUri(),
            scopes.needed(),
            scopes.extras(),
            state,
            Optional.of(Digests.of(verifier))));
  }

  /// Takes HubSpot's callback.
  ///
  /// @param code empty where HubSpot sent an error
  /// @param deadline of the request
  /// @return throws a `HubSpotException` where HubSpot does not answer or refuses the app itself,
  ///   and `StoreUnavailableException` where a store does not answer; then nothing that stood there
  ///   was changed, and a new consent is safe
  public ConnectResult complete(
      String state, Optional<String> code, String browser, Instant deadline) {
    var consent =
        states
            .take(Digests.of(state), clock.instant())
            .filter(one -> Digests.same(one.browserDigest(), browser));
    if (consent.isEmpty()) {
      return new ConnectResult.NotOurs();
    }
    if (code.isEmpty()) {
      return new ConnectResult.Declined();
    }
    try {
      return authorise(consent.get(), code.get(), deadline)
          .map(authorised -> receive(consent.get(), authorised, deadline))
          .orElseGet(ConnectResult.CodeRefused::new);
    } catch (GrantRevokedException refused) {
      return new ConnectResult.CodeRefused();
    } catch (AppRefusedException refused) {
      if (refused.category().equals(OF_ANOTHER_CONSENT)) {
        return new ConnectResult.CodeRefused();
      }
      throw refused;
    }
  }

  /// @return empty if HubSpot does not know the token that it has just given
  private Optional<Authorised> authorise(Consent consent, String code, Instant deadline) {
    var oauth = access.oauth(deadline);
    var askedAt = clock.instant();
    var verifier = Optional.of(consent.codeVerifier());
    var grant = app.ask(credentials -> oauth.exchange(credentials, code, verifier));
    var facts = app.ask(credentials -> oauth.introspect(credentials, grant.access()));
    Optional<HubId> hub = facts.hub().or(grant::hub);
    if (!facts.active() || hub.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Authorised(
            hub.get(),
            facts.userId().or(grant::user).orElse(0L),
            facts.user().orElse(""),
            Set.copyOf(facts.scopes().isEmpty() ? grant.scopes() : facts.scopes()),
            grant,
            askedAt));
  }

  private ConnectResult receive(Consent consent, Authorised authorised, Instant deadline) {
    var standing = connections.find(authorised.hub());
    return switch (Reception.of(consent.aim(), authorised, invitation(consent.aim()), standing)) {
      case Reception.Refuse(var result) -> result;
      case Reception.SignIn(var connection, var why) -> {
        establish.signIn(connection, authorised, deadline);
        yield new ConnectResult.SignedIn(connection, authorised.email(), why, consent.returnTo());
      }
      case Reception.Establish(var option, var invitation) -> {
        var missing =
            scopes.needed().stream().filter(scope -> !authorised.scopes().contains(scope)).toList();
        if (!missing.isEmpty()) {
          yield new ConnectResult.ScopesMissing(missing);
        }
        var connected = establish.establish(option, authorised, standing, deadline);
        invitation.ifPresent(one -> invitations.withdraw(one.inviter(), one.digest()));
        yield new ConnectResult.Connected(
            connected.connection(), connected.before(), connected.properties(), consent.returnTo());
      }
    };
  }

  private Optional<Invitation> invitation(Aim aim) {
    return switch (aim) {
      case Aim.ConnectBot(var inviter, var digest) -> invitations.find(inviter, digest);
      case Aim.SignIn _, Aim.Connect _, Aim.Reconnect _ -> Optional.empty();
    };
  }
}
