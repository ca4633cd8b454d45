package ai.intail.sync.memory;

import ai.intail.sync.sweep.SweepMessage;
import ai.intail.sync.sweep.SweepQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// The sweeps queue.
public final class InMemorySweepQueue implements SweepQueue {

  private final InMemoryQueue<SweepMessage> queue;

  public InMemorySweepQueue(InstantSource clock) {
    this.queue = new InMemoryQueue<>(clock);
  }

  @Override
  public void send(List<? extends SweepMessage> messages) {
    queue.send(messages, Duration.ZERO);
  }

  @Override
  public void sendLater(SweepMessage message, Duration delay) {
    queue.send(List.of(message), delay);
  }

  /// The side on which messages are received.
  public InMemoryQueue<SweepMessage> received() {
    return queue;
  }
}
