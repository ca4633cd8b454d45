package ai.intail.enrichment.company;

import ai.intail.enrichment.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of a company.
///
/// @param text as it was written, trimmed
/// @param normal without case, accents, punctuation and legal forms: two names of one company are
///   equal by it
public record CompanyName(String text, String normal) {

  private static final int LONGEST = 500;
  private static final int SHORTEST_TELLING = 3;

  /// `U.S.`, `S.A.`, `B.V.`: letters with dots are one word.
  private static final Pattern DOTTED = Pattern.compile("\\b(\\p{L})\\.(?=\\p{L}\\b)");

  /// Legal forms, folded; as many words as they have. The end of a name only.
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "llc",
          "llp",
          "lp",
          "ltd",
          "limited",
          "corp",
          "corporation",
          "co",
          "company",
          "plc",
          "pllc",
          "pc",
          "gmbh",
          "mbh",
          "ggmbh",
          "ag",
          "kg",
          "kgaa",
          "ohg",
          "ug",
          "se",
          "ev",
          "eg",
          "gbr",
          "sa",
          "sas",
          "sasu",
          "sarl",
          "eurl",
          "snc",
          "sl",
          "slu",
          "sau",
          "srl",
          "spa",
          "sapa",
          "bv",
          "nv",
          "vof",
          "cv",
          "oy",
          "oyj",
          "ab",
          "aktiebolag",
          "as",
          "asa",
          "aps",
          "ivs",
          "is",
          "hf",
          "ehf",
          "ou",
          "uab",
          "sia",
          "zrt",
          "kft",
          "nyrt",
          "sro",
          "spzoo",
          "doo",
          "dd",
          "ad",
          "ood",
          "eood",
          "pty",
          "proprietary",
          "pte",
          "pvt",
          "private",
          "kk",
          "kabushiki kaisha",
          "gk",
          "yk",
          "sdn bhd",
          "bhd",
          "tbk",
          "jsc",
          "ojsc",
          "pjsc",
          "ooo",
          "oao",
          "zao",
          "ltda",
          "eireli",
          "sab",
          "de cv",
          "sa de cv",
          "scrl",
          "cvba",
          "bvba",
          "bhd sdn",
          "holding",
          "holdings",
          "group",
          "gruppe",
          "groupe");

  private static final Set<String> LINKS = Set.of("and", "&", "+", "und", "et", "y");

  /// @return empty for a text without a letter or digit
  public static Optional<CompanyName> of(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    var normal = normal(text);
    return normal.isEmpty() ? Optional.empty() : Optional.of(new CompanyName(text.strip(), normal));
  }

  private static String normal(String text) {
    var joined = DOTTED.matcher(Folded.letters(text)).replaceAll("$1");
    var words = new ArrayList<>(Arrays.asList(Folded.words(joined).split(" ", -1)));
    words.replaceAll(word -> LINKS.contains(word) ? "and" : word);
    words.removeIf(String::isEmpty);
    expandFront(words);
    dropEnds(words);
    return String.join(" ", words);
  }

  private static void expandFront(List<String> words) {
    if (!words.isEmpty() && words.getFirst().equals("the") && words.size() > 1) {
      words.removeFirst();
    }
    if (words.size() > 1 && (words.getFirst().equals("us") || words.getFirst().equals("usa"))) {
      words.set(0, "united");
      words.add(1, "states");
    }
  }

  /// Takes legal forms off the end as long as a name is left.
  private static void dropEnds(List<String> words) {
    boolean dropped = true;
    while (dropped && words.size() > 1) {
      dropped = false;
      for (int length = Math.min(3, words.size() - 1); length > 0 && !dropped; length--) {
        var end = words.subList(words.size() - length, words.size());
        boolean isForm =
            LEGAL_FORMS.contains(String.join(" ", end))
                || LEGAL_FORMS.contains(String.join("", end))
                || (length == 1 && end.getFirst().equals("and"));
        if (isForm) {
          end.clear();
          dropped = true;
        }
      }
    }
  }

  /// Whether both names begin with the same telling word: `Acme Deutschland` and `Acme Inc.`; no
  /// proof by itself.
  public boolean beginsLike(CompanyName other) {
    var first = firstWord();
    return first.length() >= SHORTEST_TELLING && first.equals(other.firstWord());
  }

  private String firstWord() {
    int blank = normal.indexOf(' ');
    return blank < 0 ? normal : normal.substring(0, blank);
  }
}
