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

  /// Whether its process may end before it does.
  enum Luck {
    DRAWN,
    /// It has a message for the last time: one that ends five processes in a row is a dead letter,
    /// which is for a person.
    GOOD
  }

  final String name;
  final Luck luck;
  final Semaphore turn = new Semaphore(0);
  final Consumer<End> whenEnded;
  Instant wakeAt;
  int portCalls;
  boolean hasCrashed;
  @Nullable Throwable failure;
  Optional<End> end = Optional.empty();

  Worker(String name, Luck luck, Instant wakeAt, Consumer<End> whenEnded) {
    this.name = name;
    this.luck = luck;
    this.wakeAt = wakeAt;
    this.whenEnded = whenEnded;
  }
}
