package ai.intail.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A HubSpot contact export: its header gives the labels of HubSpot's pages or internal names.
///
/// @param rows in the file's order
/// @param skipped lines that could not be used
public record ContactsFile(List<ContactRow> rows, List<SkippedLine> skipped) {

  private static final String ID = "hs_object_id";
  private static final String OWNER = "contact owner";
  private static final String CREATED = "createdate";
  private static final int LONGEST = 65_536;

  private static final Map<String, String> NAME_BY_LABEL =
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
          Map.entry("create date", CREATED));

  private static final Set<String> NAMES = Set.copyOf(NAME_BY_LABEL.values());

  private static final DateTimeFormatter SPREADSHEET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT);

  public ContactsFile {
    rows = List.copyOf(rows);
    skipped = List.copyOf(skipped);
  }

  /// @throws UnreadableFileException if the file as a whole cannot be used
  public static ContactsFile read(Path file) {
    var format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (var text = TextFile.open(file, "contacts");
        var parser = CSVParser.builder().setReader(text).setFormat(format).get()) {
      return new Reader(file, parser).read();
    } catch (CharacterCodingException notUtf8) {
      throw TextFile.notUtf8(file);
    } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
      throw broken(file, broken);
    }
  }

  private static UnreadableFileException broken(Path file, Exception broken) {
    if (broken.getCause() instanceof CharacterCodingException) {
      return TextFile.notUtf8(file);
    }
    boolean csv = broken instanceof CSVException || broken.getCause() instanceof CSVException;
    return new UnreadableFileException(
        "The file "
            + file
            + (csv
                ? " is no proper CSV (is a quote left open?); export it again."
                : " cannot be read as CSV; each column needs a name of its own: export it again."));
  }

  /// Reads one file.
  private static final class Reader {
    private final Path file;
    private final CSVParser parser;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<ContactRow> rows = new ArrayList<>();
    private final List<SkippedLine> skipped = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();

    Reader(Path file, CSVParser parser) {
      this.file = file;
      this.parser = parser;
    }

    ContactsFile read() {
      readHeader();
      long line = parser.getCurrentLineNumber() + 1;
      for (CSVRecord row : parser) {
        try {
          rows.add(row(row));
        } catch (UnusableLineException unusable) {
          skipped.add(new SkippedLine(file.toString(), line, unusable.reason));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      return new ContactsFile(rows, skipped);
    }

    private void readHeader() {
      var header = parser.getHeaderNames();
      if (header.size() == 1 && header.getFirst().contains(";")) {
        throw new UnreadableFileException(
            "The file " + file + " is separated by semicolons; export it with commas.");
      }
      for (int i = 0; i < header.size(); i++) {
        var label = header.get(i).strip().toLowerCase(Locale.ROOT);
        var name = NAMES.contains(label) ? label : NAME_BY_LABEL.getOrDefault(label, "");
        if (label.equals(OWNER) || label.equals("hubspot_owner_id")) {
          name = OWNER;
        }
        if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
          throw new UnreadableFileException(
              "The file " + file + " has two columns for " + header.get(i) + "; remove one.");
        }
      }
      if (!columns.containsKey(ID)) {
        throw new UnreadableFileException(
            "The file "
                + file
                + " has no column \"Record ID\"; export contacts from HubSpot with that column.");
      }
    }

    private ContactRow row(CSVRecord row) {
      if (row.size() != parser.getHeaderNames().size()) {
        throw new UnusableLineException(
            "it has " + row.size() + " values, the header has " + parser.getHeaderNames().size());
      }
      var properties = new HashMap<String, String>();
      columns.forEach(
          (name, column) -> {
            var value = row.get(column).strip();
            if (value.length() > LONGEST) {
              throw new UnusableLineException("a value is longer than 65,536 characters");
            }
            if (!value.isEmpty()) {
              properties.put(name, value);
            }
          });
      long id = id(properties.remove(ID));
      var owner = Optional.ofNullable(properties.remove(OWNER));
      properties.computeIfPresent(CREATED, (_, text) -> instant(text).toString());
      if (!seen.add(id)) {
        throw new UnusableLineException("the record id " + id + " stands there already");
      }
      return new ContactRow(id, properties, owner);
    }

    private static long id(@org.jspecify.annotations.Nullable String text) {
      if (text == null || !text.matches("[1-9]\\d{0,17}")) {
        throw new UnusableLineException("its record id is no number");
      }
      return Long.parseLong(text);
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

  private static final class UnusableLineException extends RuntimeException {
    private final String reason;

    UnusableLineException(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
