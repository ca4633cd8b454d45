package ai.intail.sources;

/// A line that cannot be used. The reason names nobody.
final class UnusableLineException extends RuntimeException {

  private final String reason;

  UnusableLineException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
