package ai.intail.aws;

import ai.intail.sync.work.Crew;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Works on virtual threads: what they do is waiting for answers.
public final class VirtualThreadCrew implements Crew {

  @Override
  public <T> List<T> all(List<? extends Supplier<? extends T>> tasks, int atOnce) {
    if (tasks.size() <= 1) {
      return tasks.stream().<T>map(Supplier::get).toList();
    }
    var permits = new Semaphore(atOnce);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = new ArrayList<Future<T>>();
      for (Supplier<? extends T> task : tasks) {
        futures.add(threads.submit(limited(permits, task)));
      }
      var results = new ArrayList<T>();
      for (Future<T> future : futures) {
        results.add(result(future));
      }
      return results;
    }
  }

  private static <T> Callable<T> limited(Semaphore permits, Supplier<? extends T> task) {
    return () -> {
      permits.acquire();
      try {
        return task.get();
      } finally {
        permits.release();
      }
    };
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while others were at work", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a task failed", failed.getCause());
    }
  }
}
