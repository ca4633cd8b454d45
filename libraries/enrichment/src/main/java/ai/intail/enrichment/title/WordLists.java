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
        writtenOut.put(line.substring(0, equals), words(line.substring(equals + 3)));
      } else if (colon > 0) {
        word(line.substring(0, colon), COMMA.split(line.substring(colon + 2)));
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

  private void word(String key, String[] forms) {
    for (String form : forms) {
      var term = term(key, forms[0], form);
      var folded = Folded.letters(form);
      if (folded.startsWith("-")) {
        once(suffixes.put(folded.substring(1), term), term, form);
      } else if (folded.endsWith("-")) {
        once(prefixes.put(folded.substring(0, folded.length() - 1), term), term, form);
      } else {
        phrase(words(form), term);
        if (!withoutUmlauts(form).equals(form)) {
          phrase(words(withoutUmlauts(form)), term);
        }
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

  /// Of a word that may mean several rungs, all forms are one word: it means the same in each.
  private static Term term(String key, String mainForm, String form) {
    var kind = term(key, "");
    boolean several =
        !kind.span().isExact()
            && (kind.meaning() == Meaning.POST || kind.meaning() == Meaning.HEAD);
    return term(key, String.join(" ", words(several ? mainForm : form)));
  }

  private static Term term(String key, String word) {
    int dots = key.indexOf("..");
    if (dots > 0) {
      var low = Rung.valueOf(key.substring(0, dots));
      return new Term(Meaning.POST, word, new Span<>(low, Rung.valueOf(key.substring(dots + 2))));
    }
    return Arrays.stream(Meaning.values())
        .filter(meaning -> meaning.name().equals(key))
        .findFirst()
        .map(meaning -> Term.of(meaning, word))
        .orElseGet(() -> new Term(Meaning.POST, word, Span.of(Rung.valueOf(key))));
  }

  private static List<String> words(String text) {
    return Words.of(text);
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
