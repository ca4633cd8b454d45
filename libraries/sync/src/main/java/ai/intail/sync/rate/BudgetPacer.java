package ai.intail.sync.rate;

import ai.intail.hubspot.CallKind;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.OutOfTimeException;
import ai.intail.hubspot.Pacer;
import ai.intail.sync.rate.CallBudget.Slot;
import ai.intail.sync.work.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Lets each call of one hub go in a slot of its own, taken just before it is sent.
final class BudgetPacer implements Pacer {

  /// Who is later than this for a slot gives it up: slots are 94 ms apart, and a late call would
  /// stand in the window of the ones after it.
  static final Duration TOO_LATE = Duration.ofMillis(150);

  /// The pause after a 429 that does not say how long.
  private static final Duration UNTOLD_PAUSE = Duration.ofSeconds(1);

  private static final int TOO_MANY_REQUESTS = 429;

  /// The account moves to another data centre; the answer says for how long.
  private static final int MOVING = 477;

  private final HubId hub;
  private final Urgency urgency;
  private final CallBudget budget;
  private final Ceilings ceilings;
  private final Sleeper sleeper;
  private final InstantSource clock;
  private final RandomGenerator random;

  BudgetPacer(
      HubId hub,
      Urgency urgency,
      CallBudget budget,
      Ceilings ceilings,
      Sleeper sleeper,
      InstantSource clock,
      RandomGenerator random) {
    this.hub = hub;
    this.urgency = urgency;
    this.budget = budget;
    this.ceilings = ceilings;
    this.sleeper = sleeper;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public void await(CallKind kind, Instant notBefore, Instant deadline) {
    waitUntil(notBefore, deadline);
    while (kind.budgeted()) {
      var now = clock.instant();
      switch (budget.take(
          hub, pool(kind), ceilings.step(hub, pool(kind)), urgency.horizon(), now)) {
        case Slot.Taken(var at) -> {
          waitUntil(at, deadline);
          if (!clock.instant().isAfter(at.plus(TOO_LATE))) {
            return;
          }
        }
        case Slot.Full(var freeFrom) -> waitUntil(freeFrom.plus(spread(kind)), deadline);
      }
    }
  }

  @Override
  public void answered(CallKind kind, Answered answer) {
    if (!kind.budgeted()) {
      return;
    }
    if (pool(kind) == Pool.CALLS) {
      answer.max().ifPresent(max -> ceilings.told(hub, max));
    }
    if (answer.status() == TOO_MANY_REQUESTS || answer.status() == MOVING) {
      var pause = answer.retryAfter().orElseGet(() -> UNTOLD_PAUSE.plus(spread(kind)));
      budget.holdUntil(hub, pool(kind), clock.instant().plus(pause));
    }
  }

  /// Those who wait for a free slot come back one after the other, not all at once.
  private Duration spread(CallKind kind) {
    var step = ceilings.step(hub, pool(kind));
    return Duration.ofNanos(random.nextLong(4 * step.toNanos()));
  }

  private void waitUntil(Instant instant, Instant deadline) {
    if (instant.isAfter(deadline)) {
      throw new OutOfTimeException();
    }
    if (instant.isAfter(clock.instant())) {
      sleeper.until(instant);
    }
  }

  private static Pool pool(CallKind kind) {
    return kind.search() ? Pool.SEARCHES : Pool.CALLS;
  }
}
