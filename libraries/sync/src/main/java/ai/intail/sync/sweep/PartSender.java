package ai.intail.sync.sweep;

import ai.intail.hubspot.HubId;
import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.enrich.ChangeQueue;
import ai.intail.sync.rate.Backlog;
import ai.intail.sync.rate.Ceilings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Sends change messages no faster than the hub's calls can work them off: the list is the backlog,
/// not the queue.
public final class PartSender {

  /// So far ahead the queued work may reach.
  static final Duration AHEAD = Duration.ofSeconds(60);

  private final ChangeQueue queue;
  private final Backlog backlog;
  private final Ceilings ceilings;
  private final InstantSource clock;

  public PartSender(ChangeQueue queue, Backlog backlog, Ceilings ceilings, InstantSource clock) {
    this.queue = queue;
    this.backlog = backlog;
    this.ceilings = ceilings;
    this.clock = clock;
  }

  /// When more may be sent; empty if it may now.
  Optional<Instant> fullUntil(HubId hub) {
    var free = backlog.standsAt(hub).minus(AHEAD);
    return free.isAfter(clock.instant()) ? Optional.of(free) : Optional.empty();
  }

  void send(HubId hub, List<ChangeMessage> messages) {
    if (messages.isEmpty()) {
      return;
    }
    queue.send(messages);
    var calls = (long) messages.size() * ChangeMessage.CALLS;
    backlog.moveOn(hub, ceilings.worth(hub, calls), clock.instant());
  }
}
