package ai.intail.sources;

/// A file that cannot be used at all. The message is one sentence that says what to do.
public final class UnreadableFileException extends RuntimeException {

  public UnreadableFileException(String message) {
    super(message);
  }
}
