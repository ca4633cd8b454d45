package ai.intail.enrichment.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31, 2024",
    "2024-02, 2024-02-01, 2024-02-29, 2024-02",
    "2024-3, 2024-03-01, 2024-03-31, 2024-03",
    "2024-03-05, 2024-03-05, 2024-03-05, 2024-03-05",
    "' 2024-12-31 ', 2024-12-31, 2024-12-31, 2024-12-31",
    "2024-03-05T10:00:00Z, 2024-03-05, 2024-03-05, 2024-03-05",
    "0987-11, 0987-11-01, 0987-11-30, 0987-11"
  })
  void aDateStandsForItsWholeSpan(String text, LocalDate first, LocalDate last, String written) {
    var date = PartialDate.of(text).orElseThrow();

    assertThat(date.first()).isEqualTo(first);
    assertThat(date.last()).isEqualTo(last);
    assertThat(date).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "24", "2024-13", "2024-00", "2023-02-29", "2024/03", "2024-03-05-01"})
  void anythingElseIsNone(String text) {
    assertThat(PartialDate.of(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03, 2024-02-29, true, false",
    "2024-03, 2024-03-01, false, false",
    "2024-03, 2024-03-31, false, false",
    "2024-03, 2024-04-01, false, true",
    "2024, 2023-12-31, true, false",
    "2024, 2024-06-30, false, false",
    "2024, 2025-01-01, false, true",
    "2024-03-05, 2024-03-05, false, false"
  })
  void afterAndBeforeHoldOnlyIfTheyHoldForEveryDay(
      String text, LocalDate day, boolean after, boolean before) {
    var date = PartialDate.of(text).orElseThrow();

    assertThat(date.after(day)).isEqualTo(after);
    assertThat(date.before(day)).isEqualTo(before);
  }

  @Test
  void nothingIsNone() {
    assertThat(PartialDate.of(null)).isEmpty();
  }

  @Property
  void readingWhatWasWrittenGivesTheSameDate(
      @ForAll @IntRange(min = 1900, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day) {
    for (String text :
        new String[] {
          "%04d".formatted(year),
          "%04d-%02d".formatted(year, month),
          "%04d-%02d-%02d".formatted(year, month, day)
        }) {
      assertThat(PartialDate.of(text).orElseThrow()).hasToString(text);
    }
  }
}
