package ai.intail.sync.memory;

import ai.intail.sync.sweep.SweepMessage;
import ai.intail.sync.sweep.SweepQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

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

  /// Takes what can be received now off the queue.
  public List<SweepMessage> take() {
    return queue.take();
  }

  public Optional<Instant> nextVisibleAt() {
    return queue.nextVisibleAt();
  }
}
