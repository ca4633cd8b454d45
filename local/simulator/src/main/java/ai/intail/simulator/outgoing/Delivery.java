package ai.intail.simulator.outgoing;

import java.time.Instant;
import java.util.Optional;

/// One attempt to bring a batch of events.
///
/// @param attempt from 0
/// @param events how many
/// @param status empty if no answer came in time
public record Delivery(
    Instant at, int attempt, int events, Optional<Integer> status, Outcome outcome) {

  /// What became of it.
  public enum Outcome {
    DELIVERED,
    /// It is tried again later.
    WAITS,
    /// It was the last attempt.
    GIVEN_UP
  }
}
