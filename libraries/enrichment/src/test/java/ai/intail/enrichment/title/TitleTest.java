package ai.intail.enrichment.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The ladder, by a table of titles as people write them.
class TitleTest {

  private static final String TABLE = "/ai/intail/enrichment/title/titles.csv";

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
  void comparingTheOtherWayRoundIsAlwaysTheReverse(
      @ForAll("titles") String one, @ForAll("titles") String other, @ForAll Ladder ladder) {
    assertThat(title(one).comparedTo(title(other), ladder))
        .isEqualTo(title(other).comparedTo(title(one), ladder).reversed());
  }

  @Property
  void caseAndSpacesDoNotMatter(@ForAll("titles") String one, @ForAll("titles") String other) {
    var loud = title("  " + one.toUpperCase(Locale.ROOT) + " ");
    assertThat(loud.comparedTo(title(other), Ladder.COMPANY))
        .isEqualTo(title(one).comparedTo(title(other), Ladder.COMPANY));
  }

  @Provide
  Arbitrary<String> titles() {
    var words =
        Arbitraries.of(
            "senior",
            "sr.",
            "vice",
            "president",
            "vp",
            "director",
            "of",
            "sales",
            "manager",
            "product",
            "chief",
            "officer",
            "founder",
            "&",
            "head",
            "staff",
            "engineer",
            "acting",
            "deputy",
            "assistant",
            "to",
            "the",
            "ceo",
            "lead",
            "principal",
            "associate",
            "ii",
            "partner",
            "analyst",
            "coordinator",
            "wizard",
            ",",
            "interim",
            "managing");
    return words.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join(" ", list));
  }

  private static Title title(String text) {
    return Title.of(text).orElseThrow();
  }
}
