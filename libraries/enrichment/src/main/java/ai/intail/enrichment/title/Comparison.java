package ai.intail.enrichment.title;

import java.util.Optional;
import java.util.function.Predicate;

/// Two titles of one person, set against each other.
record Comparison(Reading later, Reading earlier, Ladder ladder) {

  RankChange change() {
    if (later.namesUnlistedRank() || earlier.namesUnlistedRank()) {
      return RankChange.CANNOT_TELL;
    }
    var change =
        switch (ladder) {
          case COMPANY, CONSULTING -> inCompany();
          case BANKING, VENTURE_CAPITAL -> inBank();
        };
    return isOfActing(change) ? RankChange.SAME : change;
  }

  /// An acting post has its title's rank, but neither taking it nor being confirmed in it is a
  /// promotion, nor is going back a demotion.
  private boolean isOfActing(RankChange change) {
    return switch (change) {
      case HIGHER -> later.isActing();
      case LOWER -> earlier.isActing();
      case SAME, CANNOT_TELL -> false;
    };
  }

  private RankChange inBank() {
    var now = inBank(later);
    var before = inBank(earlier);
    return now.isPresent() && before.isPresent()
        ? now.get().comparedTo(before.get())
        : RankChange.CANNOT_TELL;
  }

  private Optional<Span<BankingLadder.Rank>> inBank(Reading title) {
    return title.parts().stream()
        .flatMap(part -> BankingLadder.read(part, ladder).stream())
        .reduce(Span::or);
  }

  private RankChange inCompany() {
    if (later.isChiefOfStaff() || earlier.isChiefOfStaff()) {
      return withChiefOfStaff();
    }
    var now = highest(later, _ -> true);
    var before = highest(earlier, _ -> true);
    if (now.isEmpty() || before.isEmpty()) {
      return RankChange.CANNOT_TELL;
    }
    return now.get().isFounder() == before.get().isFounder()
        ? now.get().comparedTo(before.get())
        : besideFounding(now.get(), before.get());
  }

  /// A founder's word that is added or dropped changes nothing while there is another post to
  /// compare.
  private RankChange besideFounding(Post now, Post before) {
    var nowBeside = highest(later, post -> !post.isFounder());
    var beforeBeside = highest(earlier, post -> !post.isFounder());
    boolean owner = now.span().equals(before.span());
    return owner || nowBeside.isEmpty() || beforeBeside.isEmpty()
        ? now.comparedTo(before)
        : nowBeside.get().comparedTo(beforeBeside.get());
  }

  /// Can be compared with c-level only, and stands below it.
  private RankChange withChiefOfStaff() {
    if (later.isChiefOfStaff() && earlier.isChiefOfStaff()) {
      return RankChange.SAME;
    }
    var other = highest(later.isChiefOfStaff() ? earlier : later, _ -> true);
    if (other.filter(post -> post.span().equals(Span.of(Rung.C_LEVEL))).isEmpty()) {
      return RankChange.CANNOT_TELL;
    }
    return later.isChiefOfStaff() ? RankChange.LOWER : RankChange.HIGHER;
  }

  /// The highest part counts.
  private Optional<Post> highest(Reading title, Predicate<Post> counted) {
    return Post.highest(
        title.parts().stream()
            .flatMap(part -> CompanyLadder.read(part, ladder).stream())
            .filter(counted));
  }
}
