package ai.intail.sync.connect;

import ai.intail.hubspot.AppCredentials;
import ai.intail.hubspot.AuthorizeRequest;
import ai.intail.hubspot.GrantRevokedException;
import ai.intail.hubspot.HubAccount;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.OAuth;
import ai.intail.hubspot.TokenGrant;
import ai.intail.hubspot.TokenSupplier;
import ai.intail.sync.connect.ConsentStates.Consent;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.rate.Urgency;
import ai.intail.sync.tokens.StoredGrant;
import ai.intail.sync.tokens.TokenVault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Connects a hub by OAuth: the way to HubSpot's consent page, and back.
public final class Connect {

  /// How long the customer may look at HubSpot's page.
  private static final Duration CONSENT_TIME = Duration.ofMinutes(10);

  /// 256 bits: a state or a verifier that nobody guesses.
  private static final int SECRET_BYTES = 32;

  private final URI authorizePage;
  private final Supplier<AppCredentials> app;
  private final Scopes scopes;
  private final ConsentStates states;
  private final Connections connections;
  private final TokenVault vault;
  private final HubAccess access;
  private final PropertySetup setup;
  private final InstantSource clock;
  private final RandomGenerator secrets;

  /// @param authorizePage HubSpot's, such as `https://app.hubspot.com/oauth/authorize`
  /// @param secrets a secure one
  public Connect(
      URI authorizePage,
      Supplier<AppCredentials> app,
      Scopes scopes,
      ConsentStates states,
      Connections connections,
      TokenVault vault,
      HubAccess access,
      PropertySetup setup,
      InstantSource clock,
      RandomGenerator secrets) {
    this.authorizePage = authorizePage;
    this.app = app;
    this.scopes = scopes;
    this.states = states;
    this.connections = connections;
    this.vault = vault;
    this.access = access;
    this.setup = setup;
    this.clock = clock;
    this.secrets = secrets;
  }

  /// Begins: where to send the browser.
  ///
  /// @param browser a secret that the browser keeps, by which the callback is known to be its own
  /// @param returnTo the page of ours to show afterwards
  public URI begin(Connection.Option option, String browser, String returnTo) {
    var state = secret();
    var verifier = secret();
    states.remember(
        Digests.of(state),
        new Consent(option, Digests.of(browser), verifier, returnTo),
        clock.instant().plus(CONSENT_TIME));
    var credentials = app.get();
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
      return connect(consent.get(), code.get(), deadline);
    } catch (GrantRevokedException refused) {
      return new ConnectResult.CodeRefused();
    }
  }

  private ConnectResult connect(Consent consent, String code, Instant deadline) {
    var oauth = access.oauth(deadline);
    var asked = clock.instant();
    var grant = oauth.exchange(app.get(), code, Optional.of(consent.codeVerifier()));
    var facts = oauth.introspect(app.get(), grant.access());
    Set<String> granted = new HashSet<>(grant.scopes().isEmpty() ? facts.scopes() : grant.scopes());
    var missing = scopes.needed().stream().filter(scope -> !granted.contains(scope)).toList();
    if (!missing.isEmpty()) {
      return new ConnectResult.ScopesMissing(missing);
    }
    var hub = grant.hub().or(facts::hub).orElseThrow(() -> new IllegalStateException("no hub"));
    var account = account(hub, grant, deadline);
    long number = connections.nextGrantNumber(hub);
    var stored = StoredGrant.of(grant, asked);
    var version = vault.put(hub, number, stored);
    var connection =
        new Connection(
            hub,
            consent.option(),
            grant.user().or(facts::userId).orElse(0L),
            facts.user().orElse(""),
            granted,
            Connection.Status.ACTIVE,
            number,
            version,
            account.details().uiDomain(),
            asked);
    connections.save(connection);
    vault.settle(hub, number, version);
    return new ConnectResult.Connected(connection, setup.run(account), consent.returnTo());
  }

  private HubAccount account(HubId hub, TokenGrant grant, Instant deadline) {
    return access.open(hub, TokenSupplier.of(grant.access()), Urgency.CONSOLE, deadline);
  }

  private String secret() {
    var bytes = new byte[SECRET_BYTES];
    secrets.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
