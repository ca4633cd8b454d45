package ai.intail.enrichment.title;

import java.util.Optional;
import java.util.Set;

/// Reads the rank of one part of a title in banking and investment, which have a ladder of their
/// own. A mark that it does not know ("Senior Analyst") leaves the rank open.
final class BankingLadder {

  /// From low to high.
  enum Rank {
    ANALYST,
    ASSOCIATE,
    ASSISTANT_VICE_PRESIDENT,
    VICE_PRESIDENT,
    SENIOR_VICE_PRESIDENT,
    DIRECTOR,
    MANAGING_DIRECTOR,
    C_LEVEL,
    CHIEF_EXECUTIVE;

    Rank below() {
      return switch (this) {
        case ANALYST, ASSOCIATE -> ANALYST;
        case ASSISTANT_VICE_PRESIDENT -> ASSOCIATE;
        case VICE_PRESIDENT -> ASSISTANT_VICE_PRESIDENT;
        case SENIOR_VICE_PRESIDENT -> VICE_PRESIDENT;
        case DIRECTOR -> SENIOR_VICE_PRESIDENT;
        case MANAGING_DIRECTOR -> DIRECTOR;
        case C_LEVEL -> MANAGING_DIRECTOR;
        case CHIEF_EXECUTIVE -> C_LEVEL;
      };
    }
  }

  private static final Set<Meaning> MARKS =
      Set.of(Meaning.SENIOR, Meaning.JUNIOR, Meaning.LEAD_WORD);

  private final Part part;
  private final Ladder ladder;

  private BankingLadder(Part part, Ladder ladder) {
    this.part = part;
    this.ladder = ladder;
  }

  static Optional<Span<Rank>> read(Part part, Ladder ladder) {
    return part.hasNoRank() || part.has(Meaning.AIDE) || part.coreHas(Meaning.CHIEF_OF_STAFF)
        ? Optional.empty()
        : new BankingLadder(part, ladder).span();
  }

  private Optional<Span<Rank>> span() {
    if (part.coreHas(Meaning.CHIEF_EXECUTIVE)) {
      return ranked(Rank.CHIEF_EXECUTIVE);
    }
    if (part.coreHas(Meaning.CHIEF) || part.coreHas(Meaning.CHIEF_WORD)) {
      return ranked(Rank.C_LEVEL);
    }
    if (part.coreHas(Meaning.MANAGING_DIRECTOR)) {
      return ranked(Rank.MANAGING_DIRECTOR);
    }
    if (part.coreHas(Meaning.VICE_PRESIDENT)) {
      return vicePresident();
    }
    if (part.coreHas(Meaning.DIRECTOR)) {
      return isMarked() ? Optional.empty() : ranked(Rank.DIRECTOR);
    }
    return partnership().or(this::beginner);
  }

  private Optional<Span<Rank>> vicePresident() {
    if (part.isDeputy()) {
      return ranked(Rank.VICE_PRESIDENT);
    }
    boolean higher =
        part.precedesPost(Meaning.SENIOR)
            || part.precedesPost(Meaning.EXECUTIVE)
            || part.precedesPost(Meaning.GROUP);
    return ranked(higher ? Rank.SENIOR_VICE_PRESIDENT : Rank.VICE_PRESIDENT);
  }

  /// In venture capital principals and partners stand above associates; how they stand to vice
  /// presidents and managing directors, no rule says.
  private Optional<Span<Rank>> partnership() {
    if (ladder != Ladder.VENTURE_CAPITAL || !part.trade().isEmpty()) {
      return Optional.empty();
    }
    if (part.coreHas(Meaning.PARTNER)) {
      return Optional.of(new Span<>(Rank.MANAGING_DIRECTOR, Rank.CHIEF_EXECUTIVE));
    }
    return part.coreHas(Meaning.PRINCIPAL)
        ? Optional.of(new Span<>(Rank.ASSISTANT_VICE_PRESIDENT, Rank.DIRECTOR))
        : Optional.empty();
  }

  private Optional<Span<Rank>> beginner() {
    if (isMarked() || part.isDeputy()) {
      return Optional.empty();
    }
    if (part.coreHas(Meaning.ASSOCIATE)) {
      return ranked(Rank.ASSOCIATE);
    }
    return part.coreHas(Meaning.ANALYST) ? ranked(Rank.ANALYST) : Optional.empty();
  }

  private boolean isMarked() {
    return MARKS.stream().anyMatch(part::has);
  }

  private Optional<Span<Rank>> ranked(Rank rank) {
    return Optional.of(Span.of(part.isDeputy() ? rank.below() : rank));
  }
}
