package ai.intail.web;

import ai.intail.sync.connect.Connection;
import ai.intail.sync.connect.OptionalScope;
import java.util.List;

/// A connection as it is shown.
///
/// @param notice what has just happened; empty for nothing
public record ConnectionView(
    Connection connection,
    PropertiesView properties,
    List<InvitationView> invitations,
    String region,
    String notice) {

  /// Something that is switched off, and why.
  public record Off(String what, String scope) {}

  public boolean works() {
    return connection.status() == Connection.Status.ACTIVE;
  }

  public String status() {
    return switch (connection.status()) {
      case ACTIVE -> "Connected";
      case NEEDS_RECONNECT -> "Ended by HubSpot: connect again";
      case DISCONNECTED -> "Disconnected";
    };
  }

  public String option() {
    return switch (connection.option()) {
      case USER -> "User connection";
      case BOT_USER -> "Bot user connection";
    };
  }

  public String since() {
    return Times.minute(connection.connectedAt());
  }

  /// What is off because a permission was not granted.
  public List<Off> off() {
    return OptionalScope.lackingIn(connection.scopes()).stream()
        .map(scope -> new Off(what(scope), scope.scope()))
        .toList();
  }

  private static String what(OptionalScope scope) {
    return switch (scope) {
      case WRITE_PROPERTIES -> "Creating the properties: an admin has to create them";
      case READ_OWNERS -> "Suggested owner: stays as it is";
      case READ_COMPANIES ->
          "The owner of the new company as suggested owner, and the company of a contact that"
              + " names none itself";
    };
  }
}
