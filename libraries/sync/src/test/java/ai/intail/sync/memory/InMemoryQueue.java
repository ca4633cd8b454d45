package ai.intail.sync.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Messages that can be taken once their time has come.
///
/// @param <M> what is sent
final class InMemoryQueue<M> {

  private record Waiting<M>(M message, Instant visibleAt) {}

  private final InstantSource clock;
  private final List<Waiting<M>> waiting = new ArrayList<>();

  InMemoryQueue(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void send(Collection<? extends M> messages, Duration delay) {
    var at = clock.instant().plus(delay);
    messages.forEach(message -> waiting.add(new Waiting<>(message, at)));
  }

  /// Takes those that are visible, in the order in which they were sent.
  synchronized List<M> take() {
    var now = clock.instant();
    var visible = waiting.stream().filter(one -> !one.visibleAt().isAfter(now)).toList();
    waiting.removeAll(visible);
    return visible.stream().map(Waiting::message).toList();
  }

  synchronized Optional<Instant> nextVisibleAt() {
    return waiting.stream().map(Waiting::visibleAt).min(Instant::compareTo);
  }
}
