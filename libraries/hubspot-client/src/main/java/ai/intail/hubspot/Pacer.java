package ai.intail.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/// Decides when a call may be sent. Asked before every attempt, pages and retries too, and told of
/// every answer; the only thing in the client that waits.
public interface Pacer {

  /// Returns when one call may be sent.
  ///
  /// @param notBefore the earliest time at which it makes sense
  /// @param deadline of the caller
  /// @throws OutOfTimeException if the time lies after the deadline
  void await(CallKind kind, Instant notBefore, Instant deadline);

  /// Tells what HubSpot answered.
  void answered(CallKind kind, Answered answer);

  /// @param max calls per ten seconds, from `X-HubSpot-RateLimit-Max`
  /// @param remaining of them, from `X-HubSpot-RateLimit-Remaining`
  /// @param retryAfter how long HubSpot, or the policy that was met, asks to wait
  record Answered(
      int status, OptionalInt max, OptionalInt remaining, Optional<Duration> retryAfter) {}

  /// Waits only for `notBefore`, in the caller's thread.
  static Pacer unpaced(InstantSource clock) {
    return new Unpaced(clock);
  }
}
