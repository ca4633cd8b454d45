package ai.intail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyFileTest {

  @Test
  void theTableHasALineForEachAndNothingElse() {
    var lines =
        PropertyFile.csv(List.of("intail_promoted", "intail_company_size")).lines().toList();

    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("\"name\",\"label\",\"type\"");
    assertThat(lines.get(1))
        .isEqualTo(
            "\"intail_promoted\",\"Intail Promoted\",\"bool\",\"booleancheckbox\",\"intail\",\"no\","
                + "\"Indicates whether the contact was promoted from their previous role\","
                + "\"true;false\"");
  }

  @Test
  void ofNoneOnlyTheHeadIsLeft() {
    assertThat(PropertyFile.csv(List.of()).lines()).hasSize(1);
    assertThat(PropertyFile.json(List.of())).contains("\"inputs\" : [ ]");
  }
}
