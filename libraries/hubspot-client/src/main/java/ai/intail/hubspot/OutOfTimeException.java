package ai.intail.hubspot;

/// The call could not be sent, or not be repeated, before the caller's deadline.
public final class OutOfTimeException extends HubSpotException {

  /// Thrown by a [Pacer] too, which knows when a call may go.
  public OutOfTimeException() {
    super("there is no time left for a call to HubSpot", Refusal.none());
  }
}
