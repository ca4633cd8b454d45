package ai.intail.hubspot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads page after page, each when the one before is used up: memory holds one page.
final class Pages {

  /// @param next what to ask for the page after this one; empty on the last
  record Page<T>(List<T> items, Optional<String> next) {}

  private Pages() {}

  /// @param read gives the page for what the one before said, the first for nothing; called while
  ///   the stream is consumed, so what it throws comes from there
  static <T> Stream<T> stream(Function<Optional<String>, Page<T>> read) {
    return StreamSupport.stream(new OnePageAhead<>(read), false);
  }

  private static final class OnePageAhead<T> extends AbstractSpliterator<T> {

    private final Function<Optional<String>, Page<T>> read;
    private final Deque<T> page = new ArrayDeque<>();
    private Optional<String> next = Optional.empty();
    private boolean begun;

    OnePageAhead(Function<Optional<String>, Page<T>> read) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.read = read;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
      while (page.isEmpty() && (!begun || next.isPresent())) {
        begun = true;
        var following = read.apply(next);
        if (following.next().isPresent() && following.next().equals(next)) {
          throw new MalformedAnswerException("a page leads to itself");
        }
        next = following.next();
        page.addAll(following.items());
      }
      if (page.isEmpty()) {
        return false;
      }
      action.accept(page.removeFirst());
      return true;
    }
  }
}
