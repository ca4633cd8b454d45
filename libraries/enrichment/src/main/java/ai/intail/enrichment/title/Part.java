package ai.intail.enrichment.title;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One of the posts that a title names: "CFO" of "CFO & Head of Sales".
final class Part {

  private final List<Term> terms;
  private final int link;
  private final Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);

  Part(List<Term> terms) {
    this.terms = List.copyOf(terms);
    int first = 0;
    while (first < terms.size() && terms.get(first).meaning() != Meaning.LINK) {
      first++;
    }
    this.link = first;
    terms.forEach(term -> meanings.add(term.meaning()));
  }

  List<Term> terms() {
    return terms;
  }

  boolean has(Meaning meaning) {
    return meanings.contains(meaning);
  }

  /// What says who: the terms before the first "of".
  List<Term> core() {
    return terms.subList(0, link);
  }

  private boolean namesPerson() {
    return core().stream().anyMatch(Term::namesPerson);
  }

  /// Whether it only says that another part is past: "(retired)".
  boolean isPastAlone() {
    return terms.stream().allMatch(term -> term.meaning() == Meaning.PAST);
  }

  /// Board members, advisers and the like have no rank, nor has who is no longer there. Their
  /// assistants have one.
  boolean hasNoRank() {
    return (has(Meaning.NO_RANK) && !has(Meaning.AIDE)) || has(Meaning.PAST);
  }

  /// Whether it does not say who, as the second part of "Director, Sales".
  boolean isIncomplete() {
    return !namesPerson() && !has(Meaning.PAST);
  }

  /// "Chief Sales", of "Chief Sales & Marketing Officer".
  boolean isHalfOfChief() {
    return has(Meaning.CHIEF_WORD) && !has(Meaning.OFFICER);
  }

  boolean namesUnlistedRank() {
    boolean chiefOfSomething = coreHas(Meaning.CHIEF_WORD) && isHalfOfChief();
    return !hasNoRank() && !has(Meaning.AIDE) && (coreHas(Meaning.UNLISTED) || chiefOfSomething);
  }

  boolean coreHas(Meaning meaning) {
    return has(meaning) && core().stream().anyMatch(term -> term.meaning() == meaning);
  }

  /// Deputy of the post that the part names.
  boolean isDeputy() {
    return has(Meaning.DEPUTY)
        || precedesPost(Meaning.ASSISTANT)
        || precedesPost(Meaning.ASSOCIATE);
  }

  /// "Assistant Manager" as against "Marketing Assistant".
  boolean precedesPost(Meaning meaning) {
    var after = core().stream().dropWhile(term -> term.meaning() != meaning).skip(1);
    return coreHas(meaning) && after.anyMatch(Term::namesPerson);
  }

  /// Whether another word before it says who.
  boolean followsPerson(Term term) {
    return core().subList(0, core().indexOf(term)).stream().anyMatch(Term::namesPerson);
  }

  /// What somebody works on: the words that are no rank.
  Set<String> trade() {
    return terms.stream().filter(Term::namesTrade).map(Term::word).collect(Collectors.toSet());
  }

  Part and(Part other) {
    var all = new ArrayList<>(terms);
    all.addAll(other.terms);
    return new Part(all);
  }
}
