package ai.intail.sync.rate;

import ai.intail.hubspot.CallKind;
import ai.intail.hubspot.OutOfTimeException;
import ai.intail.hubspot.Pacer;
import ai.intail.sync.work.Sleeper;
import java.time.Instant;

/// Waits between attempts, and shares no limit with anybody.
record Unbudgeted(Sleeper sleeper) implements Pacer {

  @Override
  public void await(CallKind kind, Instant notBefore, Instant deadline) {
    if (notBefore.isAfter(deadline)) {
      throw new OutOfTimeException();
    }
    sleeper.until(notBefore);
  }

  @Override
  public void answered(CallKind kind, Answered answer) {
    // Nobody shares the limit.
  }
}
