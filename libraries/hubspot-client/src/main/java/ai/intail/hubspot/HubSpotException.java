package ai.intail.hubspot;

import java.util.Optional;

/// A call that HubSpot did not fulfil: what kind of no it was is the type. The message never holds
/// a token or a record's values; what HubSpot said may, and is kept apart.
///
/// Where a call was tried more than once, the failures before the last one are suppressed in it.
///
/// Source: HubSpot's guide "Error handling", and the bodies its API gives.
public abstract sealed class HubSpotException extends RuntimeException
    permits AuthenticationException,
        GrantRevokedException,
        AppRefusedException,
        MissingScopesException,
        NotFoundException,
        ConflictException,
        ValidationException,
        RateLimitedException,
        UnavailableException,
        MalformedAnswerException,
        OutOfTimeException {

  private final transient Refusal refusal;

  HubSpotException(String message, Refusal refusal) {
    super(message + refusal.suffix());
    this.refusal = refusal;
  }

  /// The HTTP status; 0 where no answer came.
  public int status() {
    return refusal.status();
  }

  /// HubSpot's category, such as `VALIDATION_ERROR`; empty where none was given.
  public String category() {
    return refusal.category();
  }

  /// The id that HubSpot's support asks for.
  public Optional<String> correlationId() {
    return refusal.correlationId();
  }

  /// HubSpot's own words, up to 2,000 characters. May name people and values: not for logs.
  public String hubspotMessage() {
    return refusal.message();
  }

  Refusal refusal() {
    return refusal;
  }
}
