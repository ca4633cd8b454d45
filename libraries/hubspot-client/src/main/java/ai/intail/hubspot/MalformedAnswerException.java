package ai.intail.hubspot;

/// HubSpot's answer says yes but cannot be read.
public final class MalformedAnswerException extends HubSpotException {

  MalformedAnswerException(String what) {
    super("HubSpot's answer cannot be read: " + what, Refusal.none());
  }
}
