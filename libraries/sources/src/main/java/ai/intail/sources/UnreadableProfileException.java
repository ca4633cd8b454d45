package ai.intail.sources;

/// A text that is no person of the schema.
public final class UnreadableProfileException extends RuntimeException {

  private final String reason;

  public UnreadableProfileException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// Why, in words that name nobody.
  public String reason() {
    return reason;
  }
}
