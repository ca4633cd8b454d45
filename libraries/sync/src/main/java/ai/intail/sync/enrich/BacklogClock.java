package ai.intail.sync.enrich;

import ai.intail.sync.rate.Backlog;
import ai.intail.sync.rate.Ceilings;
import java.time.Duration;
import java.time.InstantSource;

/// Corrects the estimate of a hub's queued work from behind.
public final class BacklogClock {

  /// A message begun later than this after it was sent shows that the estimate was too low.
  private static final Duration LATE = Duration.ofSeconds(60);

  private final Backlog backlog;
  private final Ceilings ceilings;
  private final InstantSource clock;

  public BacklogClock(Backlog backlog, Ceilings ceilings, InstantSource clock) {
    this.backlog = backlog;
    this.ceilings = ceilings;
    this.clock = clock;
  }

  void begins(Round round) {
    var now = clock.instant();
    boolean late =
        round.messages().stream().anyMatch(message -> message.sentAt().plus(LATE).isBefore(now));
    if (late) {
      backlog.atLeast(round.hub(), now.plus(LATE));
    }
  }

  /// @param needed how many calls the round took
  void ends(Round round, long needed) {
    long rest = (long) round.messages().size() * ChangeMessage.CALLS - needed;
    if (rest > 0) {
      backlog.takeBack(round.hub(), ceilings.worth(round.hub(), rest), clock.instant());
    }
  }
}
