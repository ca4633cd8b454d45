package ai.intail.sync.stop;

import ai.intail.hubspot.HubId;
import java.time.Instant;

/// Work that has to wait until a person lets it go on.
///
/// @param reason in the words of who stopped it, 1 to 200 characters
/// @param by who stopped it: an e-mail address, or the name of an operator
public record Stop(String reason, String by, Instant at) {

  private static final int LONGEST = 200;

  /// Whose work.
  public sealed interface Scope {

    /// The whole deployment's.
    record Everything() implements Scope {}

    record OneHub(HubId hub) implements Scope {}
  }

  public Stop {
    if (reason.isBlank() || reason.length() > LONGEST) {
      throw new IllegalArgumentException("a stop has a reason of 1 to " + LONGEST + " characters");
    }
  }

  @Override
  public String toString() {
    return "Stop[at=" + at + "]";
  }
}
