package ai.intail.enrichment.title;

import ai.intail.enrichment.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes a title apart into words, without case, accents, and the marks of gender.
final class Words {

  /// Stands where a comma, a slash or a dash parts a title.
  static final String BREAK = "|";

  private static final String MARKS = "/(.*:_·";
  private static final String GENDERS = "[mwfhvdxign*]";
  private static final Pattern MARKERS =
      Pattern.compile(
          "\\(\\s*(?:%1$s|div|gn|all genders)(?:\\s*[/|,]\\s*(?:%1$s|div|gn))*\\s*\\)|(?<![\\p{L}\\p{N}])%1$s(?:\\s?/\\s?%1$s)+(?![\\p{L}\\p{N}])"
              .formatted(GENDERS));
  private static final Pattern ENDINGS =
      Pattern.compile(
          "(?<=\\p{L}{3})(?:[*:_/·.]-?(?:innen|in|e|a|ne|euse|trice|rice)|\\(-?(?:innen|in|e|a|ne|euse|trice|rice|ora)\\))(?![\\p{L}\\p{N}])");
  private static final Pattern DOTTED = Pattern.compile("\\b(\\p{L})\\.(?=\\p{L}\\b)");
  private static final Pattern AD_INTERIM =
      Pattern.compile("\\ba\\.\\s?i\\.?\\s*(?=$|[,;|/(&–—-])");
  private static final Pattern EX = Pattern.compile("(?<![\\p{L}\\p{N}])ex[-‐‑–— ].*$");

  private Words() {}

  static List<String> of(String title) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    var text = withoutMarks(Folded.letters(title));
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (Character.isLetterOrDigit(letter)) {
        word.append(letter);
      } else if (isInitialAmpersand(text, i, word)) {
        word.append(letter);
      } else {
        end(word, words);
        if (parts(text, i)) {
          words.add(BREAK);
        }
      }
    }
    end(word, words);
    return words;
  }

  /// What is no word: gender, what somebody was, dots in abbreviations. Most titles have none.
  private static String withoutMarks(String text) {
    var plain = text.contains("ex") ? EX.matcher(text).replaceAll("") : text;
    if (plain.chars().noneMatch(letter -> MARKS.indexOf(letter) >= 0)) {
      return plain;
    }
    plain = MARKERS.matcher(plain).replaceAll(" ");
    plain = AD_INTERIM.matcher(plain).replaceAll("ad interim ");
    plain = DOTTED.matcher(plain).replaceAll("$1");
    return ENDINGS.matcher(plain).replaceAll("");
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /// "R&D" is one word.
  private static boolean isInitialAmpersand(String text, int at, StringBuilder word) {
    return text.charAt(at) == '&'
        && word.length() == 1
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  private static boolean parts(String text, int at) {
    return switch (text.charAt(at)) {
      case ',', ';', '|', '/', '&', '+', '•', '·', '(', ')', '\\', '@' -> true;
      case '-', '–', '—', ':' ->
          (at == 0 || text.charAt(at - 1) == ' ')
              || (at + 1 == text.length() || text.charAt(at + 1) == ' ');
      default -> false;
    };
  }
}
