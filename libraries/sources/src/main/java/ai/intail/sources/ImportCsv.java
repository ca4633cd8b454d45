package ai.intail.sources;

import ai.intail.enrichment.field.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/// Tables for HubSpot's importer, which finds properties by their internal names and records by
/// "Record ID", and leaves a property alone where the cell is empty. Contacts for which nothing is
/// to be written are left out.
///
/// A value that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV
/// injection).
public record ImportCsv() implements ResultFormat {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private static final List<String> OF_CONTACTS =
      Arrays.stream(Field.values()).filter(Field::onContacts).map(Field::property).toList();

  private static final List<String> OF_LEADS =
      Stream.concat(
              Stream.of("email", "firstname", "lastname", "lifecyclestage"),
              Arrays.stream(Field.values())
                  .filter(field -> field != Field.LEFT_THE_COMPANY && field != Field.PROMOTED)
                  .map(Field::property))
          .toList();

  private static final String RUNS_AS_FORMULA = "=+-@\t\r\n";

  @Override
  public String contactHeader() {
    return line(Stream.concat(Stream.of("Record ID"), OF_CONTACTS.stream()));
  }

  @Override
  public String leadHeader() {
    return line(OF_LEADS.stream());
  }

  @Override
  public String line(AssessedContact contact) {
    return contact.properties().isEmpty()
        ? ""
        : line(
            Stream.concat(
                Stream.of(Long.toString(contact.id())), cells(OF_CONTACTS, contact.properties())));
  }

  @Override
  public String line(PlannedLead lead) {
    return line(cells(OF_LEADS, lead.properties()));
  }

  private static Stream<String> cells(List<String> columns, Map<String, String> properties) {
    return columns.stream().map(column -> harmless(properties.getOrDefault(column, "")));
  }

  private static String harmless(String value) {
    return !value.isEmpty() && RUNS_AS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  private static String line(Stream<String> cells) {
    return FORMAT.format(cells.toArray()) + FORMAT.getRecordSeparator();
  }
}
