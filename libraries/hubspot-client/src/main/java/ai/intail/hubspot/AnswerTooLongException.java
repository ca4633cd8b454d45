package ai.intail.hubspot;

import java.io.IOException;

/// An answer is longer than a transport takes. Asked again, it would be as long: not repeated.
public final class AnswerTooLongException extends IOException {

  /// @param most bytes that are taken
  public AnswerTooLongException(long most) {
    super("the answer is longer than " + most + " bytes");
  }
}
