package ai.intail.enrichment.title;

import java.util.Comparator;
import java.util.Set;

/// What one part of a title says.
///
/// @param step within the rung: II before III, staff before principal
/// @param trade the words that are no rank; steps count within one trade only
record Post(Rung rung, int step, Set<String> trade) {

  static final Comparator<Post> BY_RANK =
      Comparator.comparing(Post::rung).thenComparingInt(Post::step);

  RankChange comparedTo(Post earlier) {
    if (rung != earlier.rung) {
      return RankChange.of(rung.compareTo(earlier.rung));
    }
    return trade.equals(earlier.trade) || rung == Rung.C_LEVEL || rung == Rung.SENIOR_VICE_PRESIDENT
        ? RankChange.of(Integer.compare(step, earlier.step))
        : RankChange.SAME;
  }
}
