package ai.intail.sync.enrich;

import java.time.Duration;
import java.util.List;

/// Sends to the changes queue, at least once.
public interface ChangeQueue {

  void send(List<ChangeMessage> messages);

  /// @param delay up to 15 minutes
  void sendLater(ChangeMessage message, Duration delay);
}
