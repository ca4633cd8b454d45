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
    private String seen = "";
    private long pagesSinceSeen;
    private long pagesToSee = 1;

    OnePageAhead(Function<Optional<String>, Page<T>> read) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.read = read;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
      while (page.isEmpty() && (!begun || next.isPresent())) {
        begun = true;
        var following = read.apply(next);
        next = following.next();
        next.ifPresent(this::checkNoCircle);
        page.addAll(following.items());
      }
      if (page.isEmpty()) {
        return false;
      }
      action.accept(page.removeFirst());
      return true;
    }

    /// Pages that lead back to one another would be read for ever. One token is remembered, and
    /// replaced after twice as many pages each time (Brent): any circle is met, in constant memory.
    private void checkNoCircle(String token) {
      if (token.equals(seen)) {
        throw new MalformedAnswerException("its pages go round in a circle");
      }
      pagesSinceSeen++;
      if (pagesSinceSeen == pagesToSee) {
        seen = token;
        pagesToSee *= 2;
        pagesSinceSeen = 0;
      }
    }
  }
}
