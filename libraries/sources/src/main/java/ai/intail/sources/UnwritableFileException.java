package ai.intail.sources;

/// A file that cannot be made. The message is one sentence that says what to do.
public final class UnwritableFileException extends RuntimeException {

  public UnwritableFileException(String message) {
    super(message);
  }
}
