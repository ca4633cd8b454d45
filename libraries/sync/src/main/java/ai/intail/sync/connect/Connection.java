package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;
import java.time.Instant;
import java.util.Set;

/// One hub's OAuth grant.
///
/// @param userId HubSpot's number of the user who granted it
/// @param userEmail that user's address; goes to `intail_source_user`
/// @param scopes what HubSpot said was granted
/// @param grantNumber counts the grants; only a higher number may replace it
/// @param grantVersion the version of the secret that holds the tokens
/// @param uiDomain where the customer's HubSpot is seen, such as `app-eu1.hubspot.com`
public record Connection(
    HubId hub,
    Option option,
    long userId,
    String userEmail,
    Set<String> scopes,
    Status status,
    long grantNumber,
    String grantVersion,
    String uiDomain,
    Instant connectedAt) {

  public Connection {
    scopes = Set.copyOf(scopes);
  }

  /// Whether this is the number of the grant in use.
  public boolean names(long number) {
    return grantNumber == number;
  }

  /// On whose behalf the connection works.
  public enum Option {
    USER,
    BOT_USER
  }

  /// Whether calls can be made with it.
  public enum Status {
    ACTIVE,
    NEEDS_RECONNECT,
    DISCONNECTED
  }

  @Override
  public String toString() {
    return "Connection[hub=%s, option=%s, status=%s, grantNumber=%d]"
        .formatted(hub, option, status, grantNumber);
  }
}
