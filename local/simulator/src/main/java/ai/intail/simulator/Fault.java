package ai.intail.simulator;

import ai.intail.simulator.exchange.Refusal.Policy;
import java.time.Duration;
import java.util.Optional;

/// Something that goes wrong with one call.
public sealed interface Fault {

  /// Answers with a status and HubSpot's usual error body; nothing takes effect.
  ///
  /// @param retryAfter in whole seconds
  record Status(int status, Optional<Duration> retryAfter) implements Fault {}

  /// The call takes effect, and its answer is an error all the same: a 504 of the edge.
  record StatusAfterApplying(int status) implements Fault {}

  /// Answers with a 429 as if that limit were reached; nothing takes effect.
  record RateLimited(Policy policy, Optional<Duration> retryAfter) implements Fault {}

  /// Answers with a web page, as the edge before HubSpot does.
  record Html(int status) implements Fault {}

  /// The connection breaks before anything takes effect.
  record Reset() implements Fault {}

  /// The connection breaks after the call took effect.
  record ResetAfterApplying() implements Fault {}

  /// The call takes effect, and its answer ends in the middle.
  record CutBody() implements Fault {}

  /// The call takes effect, and its answer is no JSON.
  record Garbage() implements Fault {}

  /// The call takes effect, and its answer never comes: over HTTP the connection stays silent for
  /// 100 s, which is when the edge gives up.
  record TimeOut() implements Fault {}

  /// The call takes effect, and its answer takes so long.
  record Slow(Duration by) implements Fault {}

  static Fault status(int status) {
    return new Status(status, Optional.empty());
  }
}
