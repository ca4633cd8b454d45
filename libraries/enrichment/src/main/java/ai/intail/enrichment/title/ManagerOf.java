package ai.intail.enrichment.title;

import java.util.List;

/// Whether a manager's title names a rank or a trade, by what is managed.
final class ManagerOf {

  private final Part part;
  private final Term manager;
  private final int at;

  ManagerOf(Part part, Term manager) {
    this.part = part;
    this.manager = manager;
    this.at = part.terms().indexOf(manager);
  }

  /// Of a trade no rank; of a function, a region, or nothing else the rank; of anything else it may
  /// be either.
  Span<Rung> span() {
    var rank = manager.span();
    return switch (managed()) {
      case TRADE -> Span.of(Rung.INDIVIDUAL);
      case FUNCTION -> rank;
      default -> new Span<>(Rung.INDIVIDUAL, rank.high());
    };
  }

  /// Two managers of the same may be compared, whatever it makes of them.
  String word() {
    return manager.word() + " of " + part.trade();
  }

  private Meaning managed() {
    var before = managed(part.terms().subList(0, at).reversed());
    if (!before.isEmpty()) {
      return before(before);
    }
    var after = part.terms().subList(at + 1, part.terms().size());
    return after(managed(after), isLinked(after));
  }

  /// "Sales Account Manager" manages accounts; a "Product Marketing Manager" may be either.
  private static Meaning before(List<Meaning> nearestFirst) {
    var nearest = nearestFirst.getFirst();
    return nearest == Meaning.FUNCTION && nearestFirst.contains(Meaning.TRADE)
        ? Meaning.UNCLEAR
        : nearest;
  }

  /// "Manager of Products" has a trade; "Senior Manager, Product" may have the department.
  private static Meaning after(List<Meaning> objects, boolean linked) {
    if (objects.isEmpty()) {
      return Meaning.FUNCTION;
    }
    var nearest = objects.getFirst();
    return nearest == Meaning.TRADE && !linked ? Meaning.UNCLEAR : nearest;
  }

  private boolean isLinked(List<Term> after) {
    return manager.meaning() == Meaning.HEAD
        || (!after.isEmpty() && after.getFirst().meaning() == Meaning.LINK);
  }

  /// Partners are managed like customers.
  private static List<Meaning> managed(List<Term> terms) {
    return terms.stream()
        .filter(term -> term.namesTrade() || term.meaning() == Meaning.PARTNER)
        .map(
            term ->
                switch (term.meaning()) {
                  case PARTNER -> Meaning.TRADE;
                  case VOCATION -> Meaning.FUNCTION;
                  default -> term.meaning();
                })
        .toList();
  }
}
