package ai.intail.enrichment.title;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A job title.
///
/// @param text as it was written, trimmed
public record Title(String text) {

  private static final int LONGEST = 300;

  public static Optional<Title> of(@Nullable String text) {
    return text == null || text.isBlank() || text.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new Title(text.strip()));
  }

  /// How this title stands to an earlier one of the same person at the same company.
  ///
  /// Comparing the other way round gives the reverse. Where a word of rank is not known, nothing is
  /// said: unknown is not "no".
  public RankChange comparedTo(Title earlier, Ladder ladder) {
    var change =
        switch (ladder) {
          case COMPANY -> onCompanyLadder(earlier);
          case BANKING -> onBankingLadder(earlier);
        };
    // An acting post has its title's rank, but neither taking it nor being confirmed is a
    // promotion.
    return isActing() != earlier.isActing() && change != RankChange.CANNOT_TELL
        ? RankChange.SAME
        : change;
  }

  private RankChange onBankingLadder(Title earlier) {
    var mine = bankingRank();
    var theirs = earlier.bankingRank();
    return mine.isPresent() && theirs.isPresent()
        ? RankChange.of(Integer.compare(mine.getAsInt(), theirs.getAsInt()))
        : RankChange.CANNOT_TELL;
  }

  private OptionalInt bankingRank() {
    return Words.parts(text).stream()
        .map(BankingLadder::rank)
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .max();
  }

  private RankChange onCompanyLadder(Title earlier) {
    var mine = Words.parts(text);
    var theirs = Words.parts(earlier.text);
    if (isChiefOfStaff(mine) || isChiefOfStaff(theirs)) {
      return withChiefOfStaff(mine, theirs);
    }
    var post = highest(mine);
    var before = highest(theirs);
    if (post.isEmpty() || before.isEmpty()) {
      return RankChange.CANNOT_TELL;
    }
    return samePostBesideFounding(mine, theirs)
        ? RankChange.SAME
        : post.get().comparedTo(before.get());
  }

  /// The highest part counts; where none has a rank or one is of unknown rank, nothing can be said.
  private static Optional<Post> highest(List<List<String>> parts) {
    var posts = parts.stream().flatMap(part -> CompanyLadder.read(part).stream()).toList();
    boolean unplaced =
        parts.isEmpty() || (posts.isEmpty() && parts.stream().anyMatch(CompanyLadder::isUnplaced));
    boolean doubtful =
        parts.stream()
            .filter(part -> CompanyLadder.read(part).isEmpty())
            .anyMatch(CompanyLadder::namesUnplacedRank);
    return unplaced || doubtful ? Optional.empty() : posts.stream().max(Post.BY_RANK);
  }

  /// A founder's word that is added or dropped while the post stays changes nothing.
  private static boolean samePostBesideFounding(
      List<List<String>> mine, List<List<String>> theirs) {
    boolean founds = mine.stream().anyMatch(CompanyLadder::isFounder);
    boolean founded = theirs.stream().anyMatch(CompanyLadder::isFounder);
    return founds != founded && besideFounding(mine).equals(besideFounding(theirs));
  }

  private static Optional<Post> besideFounding(List<List<String>> parts) {
    return highest(parts.stream().filter(part -> !CompanyLadder.isFounder(part)).toList());
  }

  private static boolean isChiefOfStaff(List<List<String>> parts) {
    return parts.stream().anyMatch(CompanyLadder::isChiefOfStaff);
  }

  /// Can be compared with c-level only, and stands below it.
  private static RankChange withChiefOfStaff(List<List<String>> mine, List<List<String>> theirs) {
    if (isChiefOfStaff(mine) && isChiefOfStaff(theirs)) {
      return RankChange.SAME;
    }
    var other = isChiefOfStaff(mine) ? highest(theirs) : highest(mine);
    if (other.filter(post -> post.rung() == Rung.C_LEVEL).isEmpty()) {
      return RankChange.CANNOT_TELL;
    }
    return isChiefOfStaff(mine) ? RankChange.LOWER : RankChange.HIGHER;
  }

  private boolean isActing() {
    return Words.parts(text).stream()
        .anyMatch(part -> part.contains("acting") || part.contains("interim"));
  }
}
