package ai.intail.sync.memory;

import ai.intail.sync.enrich.ChangeMessage;
import ai.intail.sync.enrich.ChangeQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

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

  /// Takes what can be received now off the queue.
  public List<ChangeMessage> take() {
    return queue.take();
  }

  public Optional<Instant> nextVisibleAt() {
    return queue.nextVisibleAt();
  }
}
