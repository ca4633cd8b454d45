package ai.intail.enrichment.title;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.title.TitlePairs.Pair;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// The ladder against pairs whose answers were written down before it (README.md beside them).
class TitlePairsTest {

  private static final TitlePairs PAIRS = TitlePairs.read("pairs.csv");
  private static final TitlePairs HELD_OUT = TitlePairs.read("held-out.csv");

  @Test
  void ofThoseSaidToBeHigherNearlyAllAre(TestReporter reporter) {
    reporter.publishEntry("pairs.csv", report(PAIRS));
    reporter.publishEntry("held-out.csv", report(HELD_OUT));

    assertThat(PAIRS.precision()).as(() -> report(PAIRS)).isGreaterThanOrEqualTo(0.98);
    assertThat(HELD_OUT.precision()).as(() -> report(HELD_OUT)).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void mostOfThoseThatAreHigherAreSaidToBe() {
    assertThat(PAIRS.languages())
        .allSatisfy(
            language ->
                assertThat(PAIRS.in(language).recall())
                    .as(() -> report(PAIRS))
                    .isGreaterThanOrEqualTo(0.95));
  }

  @Test
  void everyTrapIsAnsweredAsTheRulesSay() {
    assertThat(PAIRS.wrong()).filteredOn(pair -> !pair.trap().equals("plain")).isEmpty();
    assertThat(HELD_OUT.wrong()).filteredOn(pair -> !pair.trap().equals("plain")).isEmpty();
  }

  @Test
  void theOtherWayRoundGivesTheReverse() {
    assertThat(PAIRS.pairs())
        .allSatisfy(
            pair -> assertThat(pair.answerTheOtherWayRound()).isEqualTo(pair.answer().reversed()));
  }

  @Test
  void sevenLanguagesHaveEnoughPairs() {
    assertThat(PAIRS.pairs()).hasSizeGreaterThanOrEqualTo(500).doesNotHaveDuplicates();
    assertThat(PAIRS.languages()).hasSize(7);
    assertThat(PAIRS.languages())
        .allSatisfy(language -> assertThat(PAIRS.in(language).pairs()).hasSizeGreaterThan(45));
  }

  private static String report(TitlePairs pairs) {
    return "%d pairs, %d wrong; precision of HIGHER %.3f, recall %.3f (%s)%s"
        .formatted(
            pairs.pairs().size(),
            pairs.wrong().size(),
            pairs.precision(),
            pairs.recall(),
            pairs.languages().stream()
                .map(language -> "%s %.3f".formatted(language, pairs.in(language).recall()))
                .collect(Collectors.joining(", ")),
            pairs.wrong().stream()
                .map(Pair::toString)
                .map("\n"::concat)
                .collect(Collectors.joining()));
  }
}
