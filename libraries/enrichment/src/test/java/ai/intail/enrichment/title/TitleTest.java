package ai.intail.enrichment.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The ladder, by a table of titles as people write them, and what holds for any.
class TitleTest {

  private static final String TABLE = "/ai/intail/enrichment/title/titles.csv";

  /// Words of all kinds and languages, and what stands between them.
  private static final String WORDS =
      """
      senior|sr.|vice|president|vp|director|of|sales|manager|product|chief|officer|founder|&|head|staff
      engineer|acting|deputy|assistant|to|the|ceo|lead|principal|associate|ii|iii|partner|analyst
      coordinator|wizard|,|interim|managing|former|ex-|board|group|executive|general|owner|junior
      Vertriebsleiter|stellv.|Leiterin|Geschäftsführung|Assistentin|der|und|Prokurist|Projektleiter
      directeur|général|adjoint|chef de|projet|responsable|des|ventes|jefe de|gerente|subdirector
      responsabile|vicedirettore|coordenador|sênior|hoofd|verkoop|adjunct-directeur|/|(|)|supervisor""";

  @ParameterizedTest(name = "{0}: {1} → {2} is {3}")
  @CsvFileSource(resources = TABLE, delimiter = '|')
  void theLaterTitleStandsToTheEarlierOneAsTheTableSays(
      Ladder ladder, String earlier, String later, RankChange expected) {
    assertThat(title(later).comparedTo(title(earlier), ladder)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {2} → {1} is the reverse of {3}")
  @CsvFileSource(resources = TABLE, delimiter = '|')
  void theOtherWayRoundGivesTheReverse(
      Ladder ladder, String earlier, String later, RankChange expected) {
    assertThat(title(earlier).comparedTo(title(later), ladder)).isEqualTo(expected.reversed());
  }

  @Property
  void noTitleRanksAboveItself(@ForAll("titles") String text, @ForAll Ladder ladder) {
    assertThat(title(text).comparedTo(title(text), ladder))
        .isIn(RankChange.SAME, RankChange.CANNOT_TELL);
  }

  @Property
  void oneRanksAboveAnotherExactlyIfTheOtherRanksBelowIt(
      @ForAll("titles") String one, @ForAll("titles") String other, @ForAll Ladder ladder) {
    assertThat(title(one).comparedTo(title(other), ladder))
        .isEqualTo(title(other).comparedTo(title(one), ladder).reversed());
  }

  @Property
  void caseSpacesAndMarksOfGenderDoNotMatter(
      @ForAll("titles") String one,
      @ForAll("titles") String other,
      @ForAll("marks") String mark,
      @ForAll Ladder ladder) {
    var loud = title("  " + one.toUpperCase(Locale.ROOT).replace(" ", "  ") + " " + mark);
    assertThat(loud.comparedTo(title(other), ladder))
        .isEqualTo(title(one).comparedTo(title(other), ladder));
  }

  @Property
  void anActingPostIsNeverAPromotion(
      @ForAll("titles") String one, @ForAll("titles") String other, @ForAll Ladder ladder) {
    assertThat(title("acting " + one).comparedTo(title(other), ladder))
        .isNotEqualTo(RankChange.HIGHER);
  }

  @Property
  void aRankThatNoRulePlacesIsNotCompared(@ForAll("titles") String other) {
    assertThat(title("Shift Supervisor").comparedTo(title(other), Ladder.COMPANY))
        .isEqualTo(RankChange.CANNOT_TELL);
  }

  @Provide
  Arbitrary<String> titles() {
    var words =
        Arbitraries.of(WORDS.lines().flatMap(line -> List.of(line.split("\\|")).stream()).toList());
    return words.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<String> marks() {
    var letters = Arbitraries.of("m", "w", "f", "d", "x", "h", "v");
    var pairs = Combinators.combine(letters, letters).as((one, other) -> one + "/" + other);
    return pairs.map(pair -> "(" + pair + ")");
  }

  private static Title title(String text) {
    return Title.of(text).orElseThrow();
  }
}
