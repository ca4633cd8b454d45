package ai.intail.cli;

/// What was asked for cannot be done as it was asked. The message is one sentence that says what to
/// do.
public final class BadUseException extends RuntimeException {

  private final String sentence;

  public BadUseException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
