package ai.intail.sync.connect;

import java.util.Optional;

/// What becomes of a grant: a connection, a sign-in, or nothing.
sealed interface Reception {

  /// It becomes the hub's connection.
  record Establish(Connection.Option option, Optional<Invitation> invitation)
      implements Reception {}

  /// The user comes into the console, the connection stays what it is.
  record SignIn(Connection connection, ConnectResult.SignedIn.Why why) implements Reception {}

  /// Nothing is kept.
  record Refuse(ConnectResult result) implements Reception {}

  /// @param invitation the one that the aim names, if it is still open
  /// @param standing the hub's connection so far
  static Reception of(
      Aim aim,
      Authorised authorised,
      Optional<Invitation> invitation,
      Optional<Connection> standing) {
    return switch (aim) {
      case Aim.SignIn() ->
          connected(standing)
              .<Reception>map(one -> new SignIn(one, ConnectResult.SignedIn.Why.ASKED_FOR))
              .orElseGet(() -> new Refuse(new ConnectResult.NotConnectedYet(authorised.hub())));
      case Aim.Connect() -> connect(authorised, standing);
      case Aim.Reconnect(var hub) ->
          hub.equals(authorised.hub())
              ? new Establish(Connection.Option.USER, Optional.empty())
              : new Refuse(new ConnectResult.AnotherHub(hub, authorised.hub()));
      case Aim.ConnectBot _ ->
          invitation
              .map(one -> connectBot(one, authorised))
              .orElseGet(() -> new Refuse(new ConnectResult.InvitationOver()));
    };
  }

  private static Reception connect(Authorised authorised, Optional<Connection> standing) {
    var active = standing.filter(one -> one.status() == Connection.Status.ACTIVE);
    if (active.isEmpty()) {
      return new Establish(Connection.Option.USER, Optional.empty());
    }
    return active.get().userId() == authorised.user()
        ? new Establish(active.get().option(), Optional.empty())
        : new SignIn(active.get(), ConnectResult.SignedIn.Why.CONNECTED_BY_ANOTHER);
  }

  private static Reception connectBot(Invitation invitation, Authorised authorised) {
    var hub = invitation.hub().filter(one -> !one.equals(authorised.hub()));
    if (hub.isPresent()) {
      return new Refuse(new ConnectResult.AnotherHub(hub.get(), authorised.hub()));
    }
    return invitation.isFor(authorised.email())
        ? new Establish(Connection.Option.BOT_USER, Optional.of(invitation))
        : new Refuse(new ConnectResult.AnotherUser(invitation.botUser(), authorised.email()));
  }

  private static Optional<Connection> connected(Optional<Connection> standing) {
    return standing.filter(one -> one.status() != Connection.Status.DISCONNECTED);
  }
}
