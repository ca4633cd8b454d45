package ai.intail.enrichment.title;

/// A word or phrase of a title that was looked up.
///
/// @param word the main form, the same for all forms and for both genders
/// @param span the rungs of a post, else the whole ladder
record Term(Meaning meaning, String word, Span<Rung> span) {

  private static final Span<Rung> ANY = new Span<>(Rung.INTERN, Rung.OWNER);

  static final Term BREAK = of(Meaning.AND, "");

  static Term of(Meaning meaning, String word) {
    return new Term(meaning, word, impliedSpan(meaning));
  }

  private static Span<Rung> impliedSpan(Meaning meaning) {
    return switch (meaning) {
      case MANAGER -> Span.of(Rung.MANAGER);
      case HEAD -> new Span<>(Rung.MANAGER, Rung.SENIOR_MANAGER);
      case CRAFT, ANALYST -> Span.of(Rung.INDIVIDUAL);
      case ASSOCIATE -> new Span<>(Rung.ENTRY, Rung.SENIOR);
      case OFFICER -> new Span<>(Rung.INDIVIDUAL, Rung.MANAGER);
      case DIRECTOR -> Span.of(Rung.DIRECTOR);
      case VICE_PRESIDENT -> Span.of(Rung.VICE_PRESIDENT);
      case MANAGING_DIRECTOR, CHIEF, CHIEF_EXECUTIVE -> Span.of(Rung.C_LEVEL);
      case BODY -> new Span<>(Rung.DIRECTOR, Rung.C_LEVEL);
      case FOUNDER, PARTNER -> Span.of(Rung.OWNER);
      case ASSISTANT, AIDE -> Span.of(Rung.ENTRY);
      default -> ANY;
    };
  }

  /// Whether it names who somebody is, so that two of them are two posts.
  boolean namesPerson() {
    return switch (meaning) {
      case POST,
          MANAGER,
          HEAD,
          CRAFT,
          ANALYST,
          ASSOCIATE,
          ASSISTANT,
          AIDE,
          BODY,
          DIRECTOR,
          VICE_PRESIDENT,
          MANAGING_DIRECTOR,
          CHIEF,
          CHIEF_EXECUTIVE,
          CHIEF_OF_STAFF,
          FOUNDER,
          PARTNER,
          CHIEF_WORD,
          OFFICER,
          NO_RANK,
          UNLISTED ->
          true;
      default -> false;
    };
  }

  /// Whether it belongs to what somebody works on.
  boolean namesTrade() {
    return switch (meaning) {
      case CRAFT, ANALYST, TRADE, FUNCTION, VOCATION, UNCLEAR, OTHER -> true;
      case POST -> span.high() == Rung.INDIVIDUAL;
      default -> false;
    };
  }
}
