package ai.intail.sync.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A queue as SQS is one: what was received and not deleted comes again when its visibility ends.
///
/// @param <M> what is sent
public final class InMemoryQueue<M> {

  /// One delivery of a message.
  ///
  /// @param receives how often it was delivered, this time included
  public record Delivered<M>(long id, M message, int receives) {}

  private record Kept<M>(long id, M message, Instant visibleAt, int receives) {}

  private final InstantSource clock;
  private final List<Kept<M>> kept = new ArrayList<>();
  private long lastId;

  public InMemoryQueue(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void send(Collection<? extends M> messages, Duration delay) {
    var at = clock.instant().plus(delay);
    for (M message : messages) {
      lastId++;
      kept.add(new Kept<>(lastId, message, at, 0));
    }
  }

  /// Delivers messages that are visible, in the order in which they were sent.
  ///
  /// @param visibility how long they stay hidden from others
  public synchronized List<Delivered<M>> receive(int most, Duration visibility) {
    var now = clock.instant();
    var delivered = new ArrayList<Delivered<M>>();
    for (int i = 0; i < kept.size() && delivered.size() < most; i++) {
      var one = kept.get(i);
      if (!one.visibleAt().isAfter(now)) {
        int receives = one.receives() + 1;
        kept.set(i, new Kept<>(one.id(), one.message(), now.plus(visibility), receives));
        delivered.add(new Delivered<>(one.id(), one.message(), receives));
      }
    }
    return delivered;
  }

  public synchronized void delete(long id) {
    kept.removeIf(one -> one.id() == id);
  }

  /// Lets a message be delivered again at a time of the caller's.
  public synchronized void showAgain(long id, Instant at) {
    kept.replaceAll(
        one -> one.id() == id ? new Kept<>(id, one.message(), at, one.receives()) : one);
  }

  /// Takes those that are visible off the queue.
  List<M> take() {
    var all = receive(Integer.MAX_VALUE, Duration.ZERO);
    all.forEach(one -> delete(one.id()));
    return all.stream().map(Delivered::message).toList();
  }

  public synchronized boolean isEmpty() {
    return kept.isEmpty();
  }

  public synchronized Optional<Instant> nextVisibleAt() {
    return kept.stream().map(Kept::visibleAt).min(Instant::compareTo);
  }
}
