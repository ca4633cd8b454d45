package ai.intail.sources;

import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldCatalogue;
import ai.intail.enrichment.field.FieldDefinition;
import ai.intail.enrichment.field.FieldOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which columns of an export mean something, and what their values are in HubSpot.
final class ContactColumns {

  static final String ID = "hs_object_id";
  static final String OWNER = "contact owner";

  private static final String CREATED = "createdate";

  private static final Map<String, String> HUBSPOT =
      Map.ofEntries(
          Map.entry("record id", ID),
          Map.entry("contact id", ID),
          Map.entry("first name", "firstname"),
          Map.entry("last name", "lastname"),
          Map.entry("email", "email"),
          Map.entry("additional email addresses", "hs_additional_emails"),
          Map.entry("company name", "company"),
          Map.entry("job title", "jobtitle"),
          Map.entry("website url", "website"),
          Map.entry("linkedin url", "hs_linkedin_url"),
          Map.entry("create date", CREATED),
          Map.entry(OWNER, OWNER),
          Map.entry("hubspot_owner_id", OWNER));

  /// Intail's own properties of contacts, by internal name and by label.
  private static final Map<String, FieldDefinition> OURS =
      FieldCatalogue.all().stream()
          .filter(definition -> definition.field().onContacts())
          .flatMap(
              definition ->
                  Stream.of(definition.field().property(), definition.label())
                      .map(name -> Map.entry(name.toLowerCase(Locale.ROOT), definition)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, String> BY_HEADER =
      Stream.concat(
              HUBSPOT.entrySet().stream(),
              Stream.concat(
                  HUBSPOT.values().stream().distinct().map(name -> Map.entry(name, name)),
                  OURS.entrySet().stream()
                      .map(one -> Map.entry(one.getKey(), one.getValue().field().property()))))
          .distinct()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, Map<String, String>> VALUE_BY_LABEL =
      OURS.values().stream()
          .distinct()
          .collect(
              Collectors.toMap(
                  definition -> definition.field().property(),
                  definition ->
                      definition.options().stream()
                          .collect(Collectors.toMap(FieldOption::label, FieldOption::value))));

  private static final DateTimeFormatter SPREADSHEET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT);

  private final Map<String, Integer> columns;
  private final int width;

  private ContactColumns(Map<String, Integer> columns, int width) {
    this.columns = Map.copyOf(columns);
    this.width = width;
  }

  /// @throws UnreadableFileException if contacts cannot be told apart by such a header
  static ContactColumns of(Path file, List<String> header) {
    if (header.size() == 1 && header.getFirst().contains(";")) {
      throw new UnreadableFileException(
          "The file " + file + " is separated by semicolons; export it with commas.");
    }
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < header.size(); i++) {
      var label = header.get(i);
      var name = property(label, header);
      if (name.isPresent() && columns.putIfAbsent(name.get(), i) != null) {
        throw new UnreadableFileException(
            "The file " + file + " has two columns for " + label + "; remove one.");
      }
    }
    if (!columns.containsKey(ID)) {
      throw new UnreadableFileException(
          "The file "
              + file
              + " has no column \"Record ID\"; export contacts from HubSpot with that column.");
    }
    return new ContactColumns(columns, header.size());
  }

  /// Persons and companies have one label of Intail's in common: two columns of that label say
  /// nothing.
  private static Optional<String> property(String label, List<String> header) {
    var name = Optional.ofNullable(BY_HEADER.get(normal(label)));
    boolean twice =
        name.flatMap(Field::ofProperty).isPresent()
            && header.stream().map(ContactColumns::normal).filter(normal(label)::equals).count()
                > 1;
    return name.filter(_ -> !twice);
  }

  private static String normal(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }

  /// How many columns the file has, with those that mean nothing.
  int width() {
    return width;
  }

  /// @param action takes a property's internal name and its column
  void forEach(BiConsumer<String, Integer> action) {
    columns.forEach(action);
  }

  /// What an exported value is in HubSpot: options have labels, dates many forms.
  ///
  /// @throws UnusableLineException if the create date is none
  static String normal(String property, String value) {
    return property.equals(CREATED)
        ? instant(value).toString()
        : VALUE_BY_LABEL.getOrDefault(property, Map.of()).getOrDefault(value, value);
  }

  private static Instant instant(String text) {
    try {
      if (text.matches("\\d{12,14}")) {
        return Instant.ofEpochMilli(Long.parseLong(text));
      }
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text, SPREADSHEET).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noDate) {
      throw new UnusableLineException(
          "its create date is no date of the form 2026-03-14 or 2026-03-14 09:30");
    }
  }
}
