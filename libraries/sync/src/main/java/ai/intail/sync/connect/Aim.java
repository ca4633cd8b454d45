package ai.intail.sync.connect;

import ai.intail.hubspot.HubId;

/// What a consent is asked for.
public sealed interface Aim {

  /// To sign in to the console of a hub that is connected; the connection stays as it is.
  record SignIn() implements Aim {}

  /// To connect on behalf of whoever allows it. A hub that is connected on behalf of somebody else
  /// stays so.
  record Connect() implements Aim {}

  /// To connect this hub again, decided in its console: whoever allows it takes over.
  record Reconnect(HubId hub) implements Aim {}

  /// To connect on behalf of the bot user to whom an invitation was given.
  record ConnectBot(Inviter inviter, String digest) implements Aim {}
}
