package ai.intail.enrichment.title;

import ai.intail.enrichment.Folded;
import ai.intail.enrichment.title.Vocabulary.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the word lists beside this class.
///
/// `KEY: form, form` gives words and their forms; where a word may mean several rungs, all of one
/// line are one word; the key is a [Meaning], a [Rung], or two of these
/// (`MANAGER..SENIOR_MANAGER`), of which a word may mean either. `-form` ends a compound, `form-`
/// begins one. `x = y z` writes an abbreviation out.
final class WordLists {

  private static final Pattern COMMA = Pattern.compile(",\\s*");

  private final Map<String, List<String>> writtenOut = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, Term> prefixes = new HashMap<>();
  private final Map<String, Term> suffixes = new HashMap<>();

  /// @throws IllegalStateException if the list is missing, or gives a form another meaning than a
  ///   list before it
  WordLists with(String language) {
    for (String line : lines(language)) {
      int colon = line.indexOf(": ");
      int equals = line.indexOf(" = ");
      if (equals > 0) {
        writtenOut.put(line.substring(0, equals), Words.of(line.substring(equals + 3)));
      } else if (colon > 0) {
        word(kind(line.substring(0, colon)), COMMA.split(line.substring(colon + 2)));
      }
    }
    return this;
  }

  Vocabulary vocabulary() {
    phrases
        .values()
        .forEach(
            all ->
                all.sort(
                    Comparator.comparingInt((Phrase phrase) -> phrase.rest().size()).reversed()));
    return new Vocabulary(writtenOut, phrases, prefixes, suffixes);
  }

  /// Of a word that may mean several rungs, all forms are one word: it means the same in each.
  private void word(Term kind, String[] forms) {
    boolean several =
        !kind.span().isExact()
            && (kind.meaning() == Meaning.POST || kind.meaning() == Meaning.HEAD);
    for (String form : forms) {
      form(form, new Term(kind.meaning(), several ? forms[0] : form, kind.span()));
    }
  }

  private void form(String form, Term term) {
    if (form.startsWith("-")) {
      once(suffixes.put(Folded.letters(form.substring(1)), term), term, form);
    } else if (form.endsWith("-")) {
      once(prefixes.put(Folded.letters(form.substring(0, form.length() - 1)), term), term, form);
    } else {
      phrase(Words.of(form), term);
      if (!withoutUmlauts(form).equals(form)) {
        phrase(Words.of(withoutUmlauts(form)), term);
      }
    }
  }

  private void phrase(List<String> words, Term term) {
    var rest = words.subList(1, words.size());
    var all = phrases.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>());
    var known = all.stream().filter(phrase -> phrase.rest().equals(rest)).findFirst();
    if (known.isPresent()) {
      once(known.get().term(), term, words.toString());
    } else {
      all.add(new Phrase(rest, term));
    }
  }

  private static void once(@Nullable Term known, Term term, String form) {
    if (known != null && (known.meaning() != term.meaning() || !known.span().equals(term.span()))) {
      throw new IllegalStateException(
          form + " is " + known + " in one list, " + term + " in another");
    }
  }

  private static Term kind(String key) {
    int dots = key.indexOf("..");
    if (dots > 0) {
      var low = Rung.valueOf(key.substring(0, dots));
      return new Term(Meaning.POST, "", new Span<>(low, Rung.valueOf(key.substring(dots + 2))));
    }
    return Arrays.stream(Meaning.values())
        .filter(meaning -> meaning.name().equals(key))
        .findFirst()
        .map(meaning -> Term.of(meaning, ""))
        .orElseGet(() -> new Term(Meaning.POST, "", Span.of(Rung.valueOf(key))));
  }

  /// Who has no umlauts on the keyboard writes "Geschaeftsfuehrer".
  private static String withoutUmlauts(String form) {
    return form.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
  }

  private static List<String> lines(String language) {
    try (var stream = WordLists.class.getResourceAsStream(language + ".txt")) {
      if (stream == null) {
        throw new IllegalStateException("the word list " + language + ".txt is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
