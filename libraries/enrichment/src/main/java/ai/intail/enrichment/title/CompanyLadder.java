package ai.intail.enrichment.title;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads the rank of one part of a title.
final class CompanyLadder {

  static final String FOUNDER = "founder";

  private final Part part;
  private final Ladder ladder;

  private CompanyLadder(Part part, Ladder ladder) {
    this.part = part;
    this.ladder = ladder;
  }

  /// @return empty where the part names no post that the ladder knows
  static Optional<Post> read(Part part, Ladder ladder) {
    return part.hasNoRank() || part.coreHas(Meaning.CHIEF_OF_STAFF)
        ? Optional.empty()
        : new CompanyLadder(part, ladder).post();
  }

  private Optional<Post> post() {
    boolean assistant = part.has(Meaning.ASSISTANT) && !part.precedesPost(Meaning.ASSISTANT);
    if (assistant || part.has(Meaning.AIDE)) {
      return Optional.of(modified("assistant", Span.of(Rung.ENTRY)));
    }
    return Post.highest(part.core().stream().flatMap(term -> named(term).stream()))
        .or(this::principal)
        .or(this::withoutNoun);
  }

  /// The post that one of the words names.
  private Optional<Post> named(Term term) {
    return switch (term.meaning()) {
      case POST,
          CRAFT,
          ANALYST,
          DIRECTOR,
          VICE_PRESIDENT,
          CHIEF,
          CHIEF_EXECUTIVE,
          MANAGING_DIRECTOR ->
          Optional.of(modified(term.word(), term.span()));
      case MANAGER, HEAD -> Optional.of(manager(term));
      case BODY ->
          part.followsPerson(term)
              ? Optional.empty()
              : Optional.of(modified(term.word(), term.span()));
      case OFFICER -> Optional.of(officer(term));
      case FOUNDER -> Optional.of(modified(FOUNDER, term.span()));
      case PARTNER -> partner(term);
      case ASSOCIATE ->
          part.precedesPost(Meaning.ASSOCIATE)
              ? Optional.empty()
              : Optional.of(modified(term.word(), term.span()));
      default -> Optional.empty();
    };
  }

  private Post manager(Term term) {
    var object = new ManagerOf(part, term);
    var span = object.span();
    return modified(span.equals(term.span()) ? term.word() : object.word(), span);
  }

  /// "Chief Financial Officer" as against "Compliance Officer".
  private Post officer(Term term) {
    return part.coreHas(Meaning.CHIEF_WORD)
        ? modified("chief", Span.of(Rung.C_LEVEL))
        : modified(term.word(), term.span());
  }

  /// The last word, with nothing but marks of rank before it, is the partner of a partnership; a
  /// "Talent Partner" may be none, and a "Partner Engineer" is none.
  private Optional<Post> partner(Term term) {
    var core = part.core();
    if (!core.getLast().equals(term)) {
      return Optional.empty();
    }
    return Optional.of(
        core.stream().anyMatch(Term::namesTrade)
            ? modified("partner of " + part.trade(), new Span<>(Rung.INDIVIDUAL, Rung.OWNER))
            : modified(term.word(), term.span()));
  }

  /// Alone, principal is a rank of consultancies; elsewhere it may be a school's head.
  private Optional<Post> principal() {
    boolean alone = part.has(Meaning.PRINCIPAL) && part.trade().isEmpty();
    return alone && ladder == Ladder.CONSULTING
        ? Optional.of(post("principal", Span.of(Rung.PRINCIPAL)))
        : Optional.empty();
  }

  /// No noun says who: "Marketing Lead", "Sales Ninja". A mere "Marketing" may be of any rank up to
  /// its head's; and without a word that is known, even the language may be another.
  private Optional<Post> withoutNoun() {
    boolean known =
        part.has(Meaning.TRADE) || part.has(Meaning.FUNCTION) || part.has(Meaning.UNCLEAR);
    boolean person = (known && part.has(Meaning.OTHER)) || part.has(Meaning.VOCATION);
    boolean marked =
        part.has(Meaning.SENIOR) || part.has(Meaning.JUNIOR) || part.has(Meaning.LEAD_WORD);
    if (person || marked) {
      return Optional.of(modified("", Span.of(Rung.INDIVIDUAL)));
    }
    return known
        ? Optional.of(post("", new Span<>(Rung.ENTRY, Rung.SENIOR_MANAGER)))
        : Optional.empty();
  }

  private Post modified(String word, Span<Rung> span) {
    var marks = new Marks(part, ladder);
    return post(word, new Span<>(marks.on(span.low()).low(), marks.on(span.high()).high()));
  }

  private Post post(String word, Span<Rung> span) {
    return new Post(word, span, step(span), trade());
  }

  private Set<String> trade() {
    return part.trade();
  }

  private OptionalInt step(Span<Rung> span) {
    return span.isExact() ? new Marks(part, ladder).stepOn(span.low()) : OptionalInt.empty();
  }
}
