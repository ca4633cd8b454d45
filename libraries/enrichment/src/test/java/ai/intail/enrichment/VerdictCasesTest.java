package ai.intail.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.lead.Mover;
import ai.intail.enrichment.person.EmailAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every rule of the verdict, and everything else, by the table `cases.txt`.
class VerdictCasesTest {

  private static final Assessor ASSESSOR = new Assessor(LocalDate.parse("2026-06-30"), "Dataset");

  /// One line of the table.
  record Line(String crm, String profile, String verdict, String evidence, String lead) {
    static Line of(String text) {
      var cells = text.split(" \\| ", -1);
      assertThat(cells).as(text).hasSize(5);
      return new Line(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }
  }

  static final List<Line> CASES = read();

  @ParameterizedTest
  @FieldSource("CASES")
  void theCaseComesToWhatTheTableSays(Line line) {
    var assessment = new WrittenCase(line.crm(), line.profile()).assess(ASSESSOR);

    assertThat(assessment.verdict().name() + ": " + assessment.evidence())
        .isEqualTo(line.verdict() + ": " + line.evidence());
    assertThat(assessment.mover().map(VerdictCasesTest::lead).orElse("-")).isEqualTo(line.lead());
  }

  @Test
  void theTableIsWhole() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(180).doesNotHaveDuplicates();
  }

  private static String lead(Mover mover) {
    return mover.employer().spoken()
        + mover.newAddress().map(EmailAddress::value).map(one -> ", " + one).orElse("");
  }

  private static List<Line> read() {
    try (var stream = VerdictCasesTest.class.getResourceAsStream("cases.txt")) {
      var lines = new ArrayList<Line>();
      new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> lines.add(Line.of(line)));
      return lines;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
