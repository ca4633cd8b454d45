package ai.intail.sources;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.field.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a source says comes to HubSpot as it was said, and to a spreadsheet as text.
class ImportCsvProperties {

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.strings()
        .withChars("=+-@\t\",;'\n aé雪")
        .alpha()
        .ofMinLength(1)
        .ofMaxLength(12)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  @Property(tries = 300)
  void aTableReadAgainHoldsWhatWasWrittenAndBeginsNoFormula(@ForAll("values") String value)
      throws IOException {
    // given
    var properties = new LinkedHashMap<String, String>();
    properties.put(Field.ROLE.property(), value);
    properties.put(Field.SOURCE.property(), "Dataset");
    var csv = new ImportCsv();
    var file = Files.createTempFile("contacts", ".csv");
    // when
    Files.writeString(
        file,
        csv.contactHeader() + csv.line(new AssessedContact(42, "STAYED", "because", properties)));
    var rows = ContactsFile.read(file).rows();
    Files.delete(file);
    // then
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().id()).isEqualTo(42);
    var read = rows.getFirst().properties().getOrDefault(Field.ROLE.property(), "");
    assertThat(read).isIn(value, "'" + value);
    assertThat("=+-@").doesNotContain(read.substring(0, 1));
  }
}
