package ai.intail.sync.work;

import java.util.List;
import java.util.function.Supplier;

/// Works on several things at once. The only way in which a use case works in parallel.
public interface Crew {

  /// Runs all tasks, at most `atOnce` of them at the same time.
  ///
  /// @return what the tasks returned, in their order
  /// @throws RuntimeException the first failure in the order of the tasks; all of them have ended
  <T> List<T> all(List<? extends Supplier<? extends T>> tasks, int atOnce);

  /// One after the other, in the caller's thread.
  static Crew alone() {
    return new Crew() {
      @Override
      public <T> List<T> all(List<? extends Supplier<? extends T>> tasks, int atOnce) {
        return tasks.stream().<T>map(Supplier::get).toList();
      }
    };
  }
}
