package ai.intail.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One invocation of a function: a thread that moves only while it has the turn.
final class Worker {

  /// How an invocation ended.
  enum End {
    DONE,
    FAILED,
    CRASHED
  }

  final String name;
  final Semaphore turn = new Semaphore(0);
  final Consumer<End> whenEnded;
  Instant wakeAt;
  int portCalls;
  boolean hasCrashed;
  @Nullable Throwable failure;
  Optional<End> end = Optional.empty();

  Worker(String name, Instant wakeAt, Consumer<End> whenEnded) {
    this.name = name;
    this.wakeAt = wakeAt;
    this.whenEnded = whenEnded;
  }
}
