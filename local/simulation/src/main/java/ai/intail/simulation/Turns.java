package ai.intail.simulation;

import ai.intail.sync.memory.VirtualClock;
import ai.intail.sync.work.Sleeper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Lets one worker at a time move, from one port call to the next. Who moves, who crashes and how
/// long things take is drawn from one seed, so the same seed gives the same trace.
final class Turns implements InstantSource, Sleeper {

  private static final String ENRICH = "enrich";

  private final VirtualClock clock;
  private final RandomGenerator random;
  private final Disturbances disturbances;
  private final Semaphore scheduler = new Semaphore(0);
  private final List<Worker> workers = new ArrayList<>();
  private final List<String> trace = new ArrayList<>();
  private Optional<Worker> moving = Optional.empty();
  private Optional<Worker> firstEnrich = Optional.empty();
  private int started;

  Turns(VirtualClock clock, RandomGenerator random, Disturbances disturbances) {
    this.clock = clock;
    this.random = random;
    this.disturbances = disturbances;
  }

  /// Runs the loop that hands out the turns. As a virtual thread it gives the turn to another far
  /// sooner than a thread of the operating system would.
  static void drive(Runnable loop) {
    var task = new FutureTask<>(Executors.callable(loop));
    Thread.ofVirtual().start(task);
    try {
      task.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while others had the turn", interrupted);
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException("the loop failed", failed);
      }
    }
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  /// Starts an invocation; it begins when it is first given the turn.
  void start(String function, Runnable work, Consumer<Worker.End> whenEnded) {
    start(function, Worker.Luck.DRAWN, work, whenEnded);
  }

  void start(String function, Worker.Luck luck, Runnable work, Consumer<Worker.End> whenEnded) {
    started++;
    var worker = new Worker(function + "-" + started, luck, instant(), whenEnded);
    if (function.equals(ENRICH) && firstEnrich.isEmpty()) {
      firstEnrich = Optional.of(worker);
    }
    workers.add(worker);
    Thread.ofVirtual().start(() -> live(worker, work));
  }

  private void live(Worker worker, Runnable work) {
    worker.turn.acquireUninterruptibly();
    var end = Worker.End.DONE;
    try {
      work.run();
    } catch (Crash crash) {
      end = Worker.End.CRASHED;
    } catch (RuntimeException | Error failure) {
      end = Worker.End.FAILED;
      worker.failure = failure;
    }
    worker.end = Optional.of(worker.hasCrashed ? Worker.End.CRASHED : end);
    scheduler.release();
  }

  /// Lets one worker move to its next port call.
  ///
  /// @return false if none can move at this time
  boolean moveOne() {
    var ready = workers.stream().filter(worker -> !worker.wakeAt.isAfter(instant())).toList();
    if (ready.isEmpty()) {
      return false;
    }
    var next = ready.get(random.nextInt(ready.size()));
    moving = Optional.of(next);
    next.turn.release();
    scheduler.acquireUninterruptibly();
    moving = Optional.empty();
    next.end.ifPresent(
        end -> {
          workers.remove(next);
          note(next, end + (next.failure == null ? "" : " " + next.failure));
          next.whenEnded.accept(end);
        });
    return true;
  }

  boolean nobodyWorks() {
    return workers.isEmpty();
  }

  /// When the first of those who wait wakes up.
  Optional<Instant> nextWake() {
    return workers.stream().map(worker -> worker.wakeAt).min(Instant::compareTo);
  }

  /// What happened, one line per port call.
  List<String> trace() {
    return List.copyOf(trace);
  }

  /// How many port calls the first enrich has made.
  int portCallsOfFirstEnrich() {
    return firstEnrich.map(worker -> worker.portCalls).orElse(0);
  }

  /// A port whose every call passes the turn on, and may be the worker's last.
  <T> T port(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              mayGoOn();
              try {
                return method.invoke(target, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              } finally {
                called(type.getSimpleName() + "." + method.getName());
              }
            }));
  }

  /// Nothing that a crashed worker does has an effect.
  void mayGoOn() {
    if (moving.filter(worker -> worker.hasCrashed).isPresent()) {
      throw new Crash();
    }
  }

  /// A port call has taken effect: the turn goes on, or the worker crashes.
  void called(String what) {
    if (moving.isEmpty()) {
      return; // Before the workers: the world is being laid out.
    }
    var worker = moving.get();
    if (worker.hasCrashed) {
      throw new Crash();
    }
    worker.portCalls++;
    note(worker, what);
    if (crashes(worker)) {
      worker.hasCrashed = true;
      note(worker, "crashes");
      throw new Crash();
    }
    passTurn(worker);
  }

  private boolean crashes(Worker worker) {
    boolean isTheOne =
        firstEnrich.filter(worker::equals).isPresent()
            && worker.portCalls == disturbances.crashAfter();
    return isTheOne || (isDrawn(disturbances.crash()) && worker.luck == Worker.Luck.DRAWN);
  }

  /// @param share of the cases in which it is
  boolean isDrawn(double share) {
    return share > 0 && random.nextDouble() < share;
  }

  @Override
  public void until(Instant instant) {
    mayGoOn();
    var worker = moving.orElseThrow();
    worker.wakeAt = instant.isAfter(instant()) ? instant : instant();
    passTurn(worker);
  }

  /// @return more than nothing and up to `most`, drawn from the seed
  Duration drawn(Duration most) {
    return Duration.ofMillis(1 + random.nextLong(most.toMillis()));
  }

  /// Lets the moving worker wait for up to so long, drawn from the seed.
  void takeTime(Duration most) {
    if (moving.isPresent()) {
      until(instant().plus(drawn(most)));
    }
  }

  private void passTurn(Worker worker) {
    scheduler.release();
    worker.turn.acquireUninterruptibly();
  }

  private void note(Worker worker, String what) {
    trace.add(instant() + " " + worker.name + " " + what);
  }
}
