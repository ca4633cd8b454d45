package ai.intail.sync.connect;

import java.util.List;

/// How a callback ended.
public sealed interface ConnectResult {

  record Connected(Connection connection, PropertySetup.Outcome properties, String returnTo)
      implements ConnectResult {}

  /// The customer pressed cancel, or HubSpot said no.
  record Declined() implements ConnectResult {}

  /// The state is unknown, used, too old, or of another browser: begin again.
  record NotOurs() implements ConnectResult {}

  /// HubSpot does not take the code: begin again.
  record CodeRefused() implements ConnectResult {}

  /// Something that Intail cannot do without was not granted.
  record ScopesMissing(List<String> scopes) implements ConnectResult {}
}
