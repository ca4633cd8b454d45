package ai.intail.cli;

/// Something failed on the way. The message is one sentence that says what, and what to do.
public final class BrokenOffException extends RuntimeException {

  private final String sentence;

  public BrokenOffException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
