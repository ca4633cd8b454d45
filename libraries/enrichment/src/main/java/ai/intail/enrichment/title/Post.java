package ai.intail.enrichment.title;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// What one part of a title says.
///
/// @param word the word of rank: where it may mean several rungs, it means the same in two titles
/// @param span the rungs it may mean
/// @param step within the rung: II before III, staff before principal
/// @param trade the words that are no rank
record Post(String word, Span<Rung> span, OptionalInt step, Set<String> trade) {

  boolean isFounder() {
    return word.equals(CompanyLadder.FOUNDER);
  }

  RankChange comparedTo(Post earlier) {
    if (span.isExact() && earlier.span.isExact() && span.low() == earlier.span.low()) {
      return steps(earlier);
    }
    return word.equals(earlier.word) ? span.alongside(earlier.span) : span.comparedTo(earlier.span);
  }

  /// Steps count within one trade; those of the top are a trade of their own.
  private RankChange steps(Post earlier) {
    boolean oneTrade =
        trade.equals(earlier.trade) || span.low().compareTo(Rung.SENIOR_VICE_PRESIDENT) >= 0;
    if (!oneTrade) {
      return RankChange.SAME;
    }
    if (step.isPresent() && earlier.step.isPresent()) {
      return RankChange.of(Integer.compare(step.getAsInt(), earlier.step.getAsInt()));
    }
    // "Engineer" may be I or III; "Lead Engineer" has no place between staff and principal.
    boolean numbered = step.isPresent() != earlier.step.isPresent();
    return numbered && span.low().compareTo(Rung.LEAD) < 0
        ? RankChange.CANNOT_TELL
        : RankChange.SAME;
  }

  /// Of somebody who holds two posts, what counts: the higher.
  Post or(Post other) {
    var both = span.or(other.span);
    if (both.equals(span) && both.equals(other.span)) {
      return step.orElse(0) >= other.step.orElse(0) ? this : other;
    }
    if (both.equals(span)) {
      return this;
    }
    return both.equals(other.span)
        ? other
        : new Post(word + "/" + other.word, both, OptionalInt.empty(), trade);
  }

  static Optional<Post> highest(Stream<Post> posts) {
    return posts.reduce(Post::or);
  }
}
