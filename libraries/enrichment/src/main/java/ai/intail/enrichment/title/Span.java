package ai.intail.enrichment.title;

/// Where something stands on a ladder: on one rung, or on one of several that its words allow.
///
/// @param low the lowest rung it may stand on
/// @param high the highest, often the same
record Span<R extends Enum<R>>(R low, R high) {

  static <R extends Enum<R>> Span<R> of(R rung) {
    return new Span<>(rung, rung);
  }

  boolean isExact() {
    return low == high;
  }

  /// Says only what holds wherever in their spans the two stand.
  RankChange comparedTo(Span<R> earlier) {
    return agreed(low.compareTo(earlier.high), high.compareTo(earlier.low));
  }

  /// For two titles with the same word of rank: it means the same in both.
  RankChange alongside(Span<R> earlier) {
    return agreed(low.compareTo(earlier.low), high.compareTo(earlier.high));
  }

  /// The span of somebody who holds both posts: the higher of the two counts.
  Span<R> or(Span<R> other) {
    return new Span<>(higher(low, other.low), higher(high, other.high));
  }

  private static <R extends Enum<R>> R higher(R one, R other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static RankChange agreed(int one, int other) {
    return Integer.signum(one) == Integer.signum(other)
        ? RankChange.of(one)
        : RankChange.CANNOT_TELL;
  }
}
