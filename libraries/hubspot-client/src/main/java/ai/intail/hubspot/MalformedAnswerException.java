package ai.intail.hubspot;

/// What HubSpot sent cannot be read: an answer that says yes, or a request of HubSpot's own.
public final class MalformedAnswerException extends HubSpotException {

  MalformedAnswerException(String what) {
    this(what, Refusal.none());
  }

  MalformedAnswerException(String what, Refusal refusal) {
    super("what HubSpot sent cannot be read: " + what, refusal);
  }
}
