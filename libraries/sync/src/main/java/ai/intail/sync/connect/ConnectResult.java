package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;
import java.util.List;

/// How a callback ended.
public sealed interface ConnectResult {

  /// The grant is the hub's connection now.
  ///
  /// @param returnTo the page to show, a path of ours
  record Connected(
      Connection connection, Before before, PropertySetup.Outcome properties, String returnTo)
      implements ConnectResult {

    /// What stood there.
    public enum Before {
      NOTHING,
      /// A connection that worked, of the same user.
      OF_THE_SAME_USER,
      /// A connection that worked, of another user.
      OF_ANOTHER_USER,
      /// A connection that had ended: its reports and settings are as they were.
      ENDED
    }
  }

  /// The user is known, and the hub's connection is what it was.
  record SignedIn(Connection connection, String user, Why why, String returnTo)
      implements ConnectResult {

    public enum Why {
      ASKED_FOR,
      /// The user wanted to connect, but the hub is connected on behalf of another.
      CONNECTED_BY_ANOTHER
    }

    @Override
    public String toString() {
      return "SignedIn[" + connection + ", " + why + "]";
    }
  }

  /// The customer pressed cancel, or HubSpot said no.
  record Declined() implements ConnectResult {}

  /// The state is unknown, used, too old, or of another browser: begin again.
  record NotOurs() implements ConnectResult {}

  /// HubSpot does not take the code: begin again.
  record CodeRefused() implements ConnectResult {}

  /// Something that Intail cannot do without was not granted.
  record ScopesMissing(List<String> scopes) implements ConnectResult {}

  /// Somebody wanted to sign in to a hub that is not connected.
  record NotConnectedYet(HubId hub) implements ConnectResult {}

  /// Another account was chosen in HubSpot than the one that it was about.
  record AnotherHub(HubId expected, HubId chosen) implements ConnectResult {}

  /// Somebody else authorised than the declared bot user.
  record AnotherUser(String expected, String authorised) implements ConnectResult {
    @Override
    public String toString() {
      return "AnotherUser[]";
    }
  }

  /// The bot user's link was used, withdrawn, or is too old.
  record InvitationOver() implements ConnectResult {}
}
