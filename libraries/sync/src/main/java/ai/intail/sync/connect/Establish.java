package ai.intail.sync.connect;

import ai.intail.hubspot.TokenSupplier;
import ai.intail.sync.connect.ConnectResult.Connected.Before;
import ai.intail.sync.rate.HubAccess;
import ai.intail.sync.rate.Urgency;
import ai.intail.sync.tokens.Grants;
import ai.intail.sync.tokens.StoredGrant;
import java.time.Instant;
import java.util.Optional;

/// Makes a grant a hub's connection.
public final class Establish {

  private final Grants grants;
  private final HubAccess access;
  private final CheckProperties properties;

  public Establish(Grants grants, HubAccess access, CheckProperties properties) {
    this.grants = grants;
    this.access = access;
    this.properties = properties;
  }

  /// What it came to.
  record Established(Connection connection, Before before, PropertySetup.Outcome properties) {}

  /// Asks HubSpot for all that is needed, creates the properties, stores the tokens, and then makes
  /// them the connection.
  ///
  /// @param standing the hub's connection so far
  Established establish(
      Connection.Option option,
      Authorised authorised,
      Optional<Connection> standing,
      Instant deadline) {
    var hub = authorised.hub();
    var account =
        access.open(hub, TokenSupplier.of(authorised.grant().access()), Urgency.CONSOLE, deadline);
    var uiDomain = account.details().uiDomain();
    var outcome = properties.look(account);
    var connection =
        grants.connect(
            hub,
            stored(authorised),
            (number, version) ->
                new Connection(
                    hub,
                    option,
                    authorised.user(),
                    authorised.email(),
                    authorised.scopes(),
                    Connection.Status.ACTIVE,
                    number,
                    version,
                    uiDomain,
                    authorised.askedAt()),
            deadline);
    properties.keep(hub, outcome);
    return new Established(connection, before(standing, authorised), outcome);
  }

  /// Lets the tokens of a sign-in become the connection's where they can do what it needs: its
  /// scopes change by a reconnect alone.
  void signIn(Connection connection, Authorised authorised, Instant deadline) {
    if (authorised.scopes().containsAll(connection.scopes())) {
      grants.signIn(connection.hub(), authorised.user(), stored(authorised), deadline);
    }
  }

  private static StoredGrant stored(Authorised authorised) {
    return StoredGrant.of(authorised.grant(), authorised.askedAt());
  }

  private static Before before(Optional<Connection> standing, Authorised authorised) {
    if (standing.isEmpty()) {
      return Before.NOTHING;
    }
    if (standing.get().status() != Connection.Status.ACTIVE) {
      return Before.ENDED;
    }
    return standing.get().userId() == authorised.user()
        ? Before.OF_THE_SAME_USER
        : Before.OF_ANOTHER_USER;
  }
}
