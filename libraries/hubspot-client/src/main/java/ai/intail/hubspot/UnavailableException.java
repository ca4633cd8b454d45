package ai.intail.hubspot;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// HubSpot did not answer well, for a reason that passes: no answer came (status 0, with the
/// cause), the record is locked (423), the account moves to another data centre (477), or its
/// servers have trouble (5xx).
public final class UnavailableException extends HubSpotException {

  /// HubSpot's own servers never saw the call: not available, down, unreachable, no TLS to them.
  private static final Set<Integer> NOT_REACHED = Set.of(503, 521, 523, 525, 526);

  private final transient Optional<Duration> retryAfter;

  UnavailableException(Refusal refusal, Optional<Duration> retryAfter) {
    super("HubSpot is not available", refusal);
    this.retryAfter = retryAfter;
  }

  /// Whether the call may have taken effect all the same: an answer was lost, or came from behind a
  /// gateway that gave up.
  public boolean mayHaveHappened() {
    if (status() == 0) {
      return !(getCause() instanceof ConnectException
          || getCause() instanceof HttpConnectTimeoutException);
    }
    return status() >= 500 && !NOT_REACHED.contains(status());
  }

  /// How long HubSpot asks to wait; up to 24 hours while an account moves.
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
