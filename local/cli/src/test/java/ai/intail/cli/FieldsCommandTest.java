package ai.intail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.field.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FieldsCommandTest {

  @Test
  void theDocumentForCustomersIsWhatTheCatalogueSays() throws IOException {
    assertThat(Files.readString(Path.of("..", "..", "docs", "fields.md")))
        .as("docs/fields.md; refresh it by: ./intail fields > docs/fields.md")
        .isEqualTo(Told.by("fields").output());
  }

  @Test
  void everyFieldHasItsRow() {
    var rows = FieldsCommand.text().lines().filter(line -> line.startsWith("| ")).toList();

    for (Field field : Field.values()) {
      assertThat(rows).filteredOn(row -> row.contains("`" + field.property() + "`")).hasSize(1);
    }
  }
}
