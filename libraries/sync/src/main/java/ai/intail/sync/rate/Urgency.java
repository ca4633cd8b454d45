package ai.intail.sync.rate;

import java.time.Duration;

/// How far ahead a call may take its slot: who is more urgent may stand further ahead.
public enum Urgency {
  BULK(Duration.ofSeconds(2)),
  WORKFLOW(Duration.ofSeconds(4)),
  CONSOLE(Duration.ofSeconds(10));

  private final Duration horizon;

  Urgency(Duration horizon) {
    this.horizon = horizon;
  }

  Duration horizon() {
    return horizon;
  }
}
