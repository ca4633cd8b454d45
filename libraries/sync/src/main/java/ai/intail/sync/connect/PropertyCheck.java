package ai.intail.sync.connect;

import java.time.Instant;

/// How the properties of a hub stood when they were looked at.
public record PropertyCheck(Instant at, PropertySetup.Outcome outcome) {

  public boolean isReady() {
    return outcome instanceof PropertySetup.Outcome.Ready;
  }
}
