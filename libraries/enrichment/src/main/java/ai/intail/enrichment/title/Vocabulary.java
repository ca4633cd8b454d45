package ai.intail.enrichment.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words of titles in seven languages, in one: a title may mix them, and seldom says which it
/// is in.
final class Vocabulary {

  private static final int SHORTEST_STEM = 2;

  static final Vocabulary OF_ALL_LANGUAGES =
      new WordLists()
          .with("english")
          .with("german")
          .with("french")
          .with("spanish")
          .with("italian")
          .with("portuguese")
          .with("dutch")
          .vocabulary();

  private final Map<String, List<String>> writtenOut;
  private final Map<String, List<Phrase>> phrases;
  private final Map<String, Term> prefixes;
  private final Map<String, Term> suffixes;

  /// @param phrases by their first word, the longest first
  Vocabulary(
      Map<String, List<String>> writtenOut,
      Map<String, List<Phrase>> phrases,
      Map<String, Term> prefixes,
      Map<String, Term> suffixes) {
    this.writtenOut = Map.copyOf(writtenOut);
    this.phrases = Map.copyOf(phrases);
    this.prefixes = Map.copyOf(prefixes);
    this.suffixes = Map.copyOf(suffixes);
  }

  /// A form of one or more words.
  ///
  /// @param rest the words after the first
  record Phrase(List<String> rest, Term term) {

    boolean standsAt(List<String> words, int first) {
      return words.size() - first > rest.size()
          && words.subList(first + 1, first + 1 + rest.size()).equals(rest);
    }
  }

  /// The terms of a title, in its order; the longest phrase counts.
  List<Term> read(List<String> words) {
    var full = writtenOut(words);
    var terms = new ArrayList<Term>(full.size());
    int at = 0;
    while (at < full.size()) {
      var phrase = phraseAt(full, at);
      if (phrase.isPresent()) {
        terms.add(phrase.get().term());
        at += 1 + phrase.get().rest().size();
      } else {
        terms.addAll(compound(full.get(at)));
        at++;
      }
    }
    return terms;
  }

  private List<String> writtenOut(List<String> words) {
    var full = new ArrayList<String>(words.size() + 4);
    for (String word : words) {
      full.addAll(writtenOut.getOrDefault(word, List.of(word)));
    }
    return full;
  }

  private Optional<Phrase> phraseAt(List<String> words, int at) {
    return phrases.getOrDefault(words.get(at), List.of()).stream()
        .filter(phrase -> phrase.standsAt(words, at))
        .findFirst();
  }

  /// "Vicedirettore", "Vertriebsleiter": the parts of words that are written as one.
  private List<Term> compound(String word) {
    if (word.equals(Words.BREAK)) {
      return List.of(Term.BREAK);
    }
    for (int cut = SHORTEST_STEM; cut <= word.length() - SHORTEST_STEM; cut++) {
      var prefix = prefixes.get(word.substring(0, cut));
      var rest = prefix == null ? Optional.<Term>empty() : known(word.substring(cut));
      if (prefix != null && rest.filter(Term::namesPerson).isPresent()) {
        return List.of(prefix, rest.get());
      }
    }
    return single(word);
  }

  private List<Term> single(String word) {
    var known = known(word);
    if (known.isPresent()) {
      return List.of(known.get());
    }
    for (int cut = SHORTEST_STEM; cut <= word.length() - SHORTEST_STEM; cut++) {
      var suffix = suffixes.get(word.substring(cut));
      if (suffix != null) {
        var stem = word.substring(0, cut);
        return List.of(known(stem).orElseGet(() -> Term.of(Meaning.OTHER, stem)), suffix);
      }
    }
    return List.of(Term.of(Meaning.OTHER, word));
  }

  private Optional<Term> known(String word) {
    return phraseAt(List.of(word), 0).map(Phrase::term);
  }
}
