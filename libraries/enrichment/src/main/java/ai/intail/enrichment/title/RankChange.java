package ai.intail.enrichment.title;

/// How a title stands to an earlier one.
public enum RankChange {
  HIGHER,
  SAME,
  LOWER,
  /// At least one of the two does not say its rank in words that the ladder knows.
  CANNOT_TELL;

  static RankChange of(int comparison) {
    if (comparison == 0) {
      return SAME;
    }
    return comparison > 0 ? HIGHER : LOWER;
  }

  RankChange reversed() {
    return switch (this) {
      case HIGHER -> LOWER;
      case LOWER -> HIGHER;
      case SAME, CANNOT_TELL -> this;
    };
  }
}
