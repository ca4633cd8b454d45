package ai.intail.sync.memory;

import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.enrich.ChangeQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// The changes queue.
public final class InMemoryChangeQueue implements ChangeQueue {

  private final InMemoryQueue<ChangeMessage> queue;

  public InMemoryChangeQueue(InstantSource clock) {
    this.queue = new InMemoryQueue<>(clock);
  }

  @Override
  public void send(List<ChangeMessage> messages) {
    queue.send(messages, Duration.ZERO);
  }

  @Override
  public void sendLater(ChangeMessage message, Duration delay) {
    queue.send(List.of(message), delay);
  }

  /// The side on which messages are received.
  public InMemoryQueue<ChangeMessage> received() {
    return queue;
  }
}
