package ai.intail.sync.erase;

import java.time.Duration;

/// How long what was begun before may still be stored afterwards.
final class InFlight {

  /// A function's time-out is 5 minutes; a minute more for the difference of clocks.
  static final Duration ENDED = Duration.ofMinutes(6);

  private InFlight() {}
}
