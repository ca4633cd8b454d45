package ai.intail.sync.sweep;

import java.time.Duration;
import java.util.List;

/// Sends to the sweeps queue, at least once.
public interface SweepQueue {

  void send(List<? extends SweepMessage> messages);

  /// @param delay up to 15 minutes
  void sendLater(SweepMessage message, Duration delay);
}
