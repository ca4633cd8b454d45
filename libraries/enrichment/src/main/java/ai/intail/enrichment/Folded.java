package ai.intail.enrichment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Text without case, accents and punctuation, so that two spellings of a word are the same.
public final class Folded {

  /// Letters that do not decompose into a base letter and an accent.
  private static final Map<Character, String> WHOLE =
      Map.ofEntries(
          Map.entry('ł', "l"),
          Map.entry('ß', "ss"),
          Map.entry('ø', "o"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ı', "i"),
          Map.entry('ħ', "h"));

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final String APOSTROPHES = "'’`´";

  private Folded() {}

  /// Words of letters, digits, `&` and `+`, separated by one blank; empty if nothing is left.
  public static String words(String text) {
    var plain = letters(text);
    var words = new StringBuilder(plain.length());
    boolean apart = false;
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int letter = plain.codePointAt(i);
      if (isOfWord(letter)) {
        if (apart && !words.isEmpty()) {
          words.append(' ');
        }
        words.appendCodePoint(letter);
        apart = false;
      } else if (APOSTROPHES.indexOf(letter) < 0) {
        apart = true;
      }
    }
    return words.toString();
  }

  private static boolean isOfWord(int letter) {
    return Character.isLetter(letter)
        || letter == '&'
        || letter == '+'
        || switch (Character.getType(letter)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }

  /// Lower case, without accents; punctuation stays.
  public static String letters(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    // Lower case comes last: some letters decompose into capitals.
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    var lower = plain.toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      folded.append(WHOLE.getOrDefault(letter, String.valueOf(letter)));
    }
    return folded.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
