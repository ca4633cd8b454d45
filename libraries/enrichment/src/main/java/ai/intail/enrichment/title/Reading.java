package ai.intail.enrichment.title;

import java.util.ArrayList;
import java.util.List;

/// A title taken apart into the posts that it names.
final class Reading {

  private final List<Part> parts;

  private Reading(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  static Reading of(String title) {
    var parts = new ArrayList<Part>();
    var terms = new ArrayList<Term>();
    for (Term term : ownWords(Vocabulary.OF_ALL_LANGUAGES.read(Words.of(title)))) {
      if (term.meaning() != Meaning.AND) {
        terms.add(term);
      } else if (!terms.isEmpty()) {
        parts.add(new Part(terms));
        terms.clear();
      }
    }
    if (!terms.isEmpty()) {
      parts.add(new Part(terms));
    }
    return new Reading(whole(parts));
  }

  /// Without the title of somebody else: "Assistant to the CEO & President" names one post. But a
  /// "Leiterin Teamassistenz" assists nobody.
  private static List<Term> ownWords(List<Term> terms) {
    var own = new ArrayList<Term>(terms.size());
    boolean person = false;
    for (Term term : terms) {
      var meaning = term.meaning();
      boolean ofAssistant =
          meaning == Meaning.LINK && !own.isEmpty() && own.getLast().meaning() == Meaning.ASSISTANT;
      if (ofAssistant || meaning == Meaning.TO) {
        return own;
      }
      if (meaning == Meaning.AIDE && !person) {
        own.add(term);
        return own;
      }
      if (meaning == Meaning.AIDE) {
        own.add(Term.of(Meaning.OTHER, term.word()));
      } else if (meaning != Meaning.IGNORED) {
        own.add(term);
      }
      person = meaning != Meaning.AND && (person || term.namesPerson());
    }
    return own;
  }

  /// "Director, Sales" is one post; so is "Sales & Marketing Manager"; "CFO (retired)" is none.
  private static List<Part> whole(List<Part> parts) {
    var whole = new ArrayList<Part>();
    for (Part part : parts) {
      if (!whole.isEmpty() && belongTogether(whole.getLast(), part)) {
        whole.add(whole.removeLast().and(part));
      } else {
        whole.add(part);
      }
    }
    return whole;
  }

  private static boolean belongTogether(Part before, Part part) {
    return part.isPastAlone()
        || part.isIncomplete()
        || before.isIncomplete()
        || (before.isHalfOfChief() && part.has(Meaning.OFFICER));
  }

  List<Part> parts() {
    return parts;
  }

  boolean isActing() {
    return parts.stream().anyMatch(part -> part.has(Meaning.ACTING));
  }

  boolean isChiefOfStaff() {
    return parts.stream()
        .anyMatch(part -> part.coreHas(Meaning.CHIEF_OF_STAFF) && !part.hasNoRank());
  }

  /// A word of rank that no rule places makes the whole title one of unknown rank.
  boolean namesUnlistedRank() {
    return parts.stream().anyMatch(Part::namesUnlistedRank);
  }
}
