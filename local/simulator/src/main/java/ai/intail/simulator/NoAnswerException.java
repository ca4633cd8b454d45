package ai.intail.simulator;

import java.io.IOException;
import java.time.Duration;

/// The call ends without an answer, as a fault asked for.
final class NoAnswerException extends IOException {

  private final transient Duration silence;

  /// @param silence how long the connection stays open and nothing comes
  NoAnswerException(Duration silence) {
    super(silence.isZero() ? "connection reset" : "no answer came in time");
    this.silence = silence;
  }

  Duration silence() {
    return silence;
  }
}
