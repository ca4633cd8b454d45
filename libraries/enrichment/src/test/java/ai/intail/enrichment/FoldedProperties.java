package ai.intail.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Folding is written for speed; here it is written for readers, and both have to agree.
class FoldedProperties {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("aZ0 .-'’`´&+éÅßłøﬁ½²Ⅷ雪\u0301\u00a0\t")
        .withCharRange('\u0000', '\u024f')
        .withChars("𝐀😀")
        .ofMaxLength(20);
  }

  @Property(tries = 2_000)
  void wordsAreWhatTheExpressionSays(@ForAll("texts") String text) {
    var marked = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var plain = marked.replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    for (String[] whole :
        new String[][] {
          {"ł", "l"},
          {"ß", "ss"},
          {"ø", "o"},
          {"æ", "ae"},
          {"œ", "oe"},
          {"đ", "d"},
          {"ð", "d"},
          {"þ", "th"},
          {"ı", "i"},
          {"ħ", "h"}
        }) {
      plain = plain.replace(whole[0], whole[1]);
    }
    var expected = plain.replaceAll("['’`´]", "").replaceAll("[^\\p{L}\\p{N}&+]+", " ").strip();

    assertThat(Folded.words(text)).isEqualTo(expected);
  }

  @Property(tries = 500)
  void whatIsFoldedStaysAsItIs(@ForAll("texts") String text) {
    var once = Folded.words(text);

    assertThat(Folded.words(once)).isEqualTo(once);
  }
}
