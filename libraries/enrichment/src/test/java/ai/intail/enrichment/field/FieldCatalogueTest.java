package ai.intail.enrichment.field;

import static org.assertj.core.api.Assertions.assertThat;

import ai.intail.enrichment.place.Country;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the catalogue against the binding table.
class FieldCatalogueTest {

  private record Row(
      String name,
      String label,
      String type,
      String fieldType,
      String description,
      String options) {}

  @Test
  void everyFieldOfTheTableIsThereOnceAndNoOther() {
    assertThat(table().keySet())
        .containsExactly(Stream.of(Field.values()).map(Field::name).toArray(String[]::new));
    assertThat(FieldCatalogue.all())
        .extracting(FieldDefinition::field)
        .containsExactly(Field.values());
  }

  @Test
  void labelTypeAndDescriptionStandAsInTheTable() {
    for (FieldDefinition definition : FieldCatalogue.all()) {
      var row = row(definition);
      assertThat(definition.label()).as(row.name()).isEqualTo(row.label());
      assertThat(definition.type()).as(row.name()).isEqualTo(row.type());
      assertThat(definition.description()).as(row.name()).isEqualTo(row.description());
      assertThat(definition.fieldType()).as(row.name()).isEqualTo(fieldType(row.fieldType()));
    }
  }

  @Test
  void theFirstFourteenStandOnContacts() {
    assertThat(Stream.of(Field.values()).filter(Field::onContacts)).hasSize(14);
  }

  @Test
  void optionsAreThoseOfTheirVocabulary() {
    var sizes =
        Map.of(
            "Yes/No",
            2,
            "CountryCodeType",
            249,
            "CRMCountry",
            249,
            "EmailStatus",
            5,
            "CompanySizeRangeType",
            8,
            "ReportTypesEnum",
            14);
    for (FieldDefinition definition : FieldCatalogue.all()) {
      var vocabulary = row(definition).options();
      assertThat(definition.options())
          .as(definition.field().name())
          .hasSize(sizes.getOrDefault(vocabulary, 0));
    }
    assertThat(Country.all()).extracting(Country::code).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void onlyTheInternalIdIsUniqueAndIdsHaveNoSeparators() {
    assertThat(FieldCatalogue.all().stream().filter(FieldDefinition::unique))
        .extracting(FieldDefinition::field)
        .containsExactly(Field.INTERNAL_CONTACT_ID);
    assertThat(
            FieldCatalogue.all().stream()
                .filter(definition -> definition.type().equals("number"))
                .map(FieldDefinition::numberDisplayHint))
        .allMatch(hint -> hint.filter("unformatted"::equals).isPresent());
  }

  private static Row row(FieldDefinition definition) {
    return Objects.requireNonNull(table().get(definition.field().name()));
  }

  private static String fieldType(String inTable) {
    return switch (inTable) {
      case "Boolean Checkbox" -> "booleancheckbox";
      case "Select", "Date", "Number", "Text", "Textarea" -> inTable.toLowerCase(Locale.ROOT);
      default -> throw new IllegalArgumentException(inTable);
    };
  }

  /// The rows by name; where a name stands twice, the contact's row counts.
  private static Map<String, Row> table() {
    try (var stream = FieldCatalogueTest.class.getResourceAsStream("fields.csv")) {
      var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      var rows = new LinkedHashMap<String, Row>();
      for (String line : text.lines().skip(1).toList()) {
        var cells = cells(line);
        rows.putIfAbsent(
            cells.get(1),
            new Row(
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6)));
      }
      return rows;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells.stream().map(String::strip).toList();
  }
}
