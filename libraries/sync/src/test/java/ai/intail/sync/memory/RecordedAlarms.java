package ai.intail.sync.memory;

import ai.intail.hubspot.HubId;
import ai.intail.sync.Alarms;
import java.util.ArrayList;
import java.util.List;

/// Remembers what was raised.
public final class RecordedAlarms implements Alarms {

  private final List<Alarm> raised = new ArrayList<>();

  @Override
  public synchronized void raise(Alarm alarm, HubId hub) {
    raised.add(alarm);
  }

  public synchronized List<Alarm> raised() {
    return List.copyOf(raised);
  }
}
