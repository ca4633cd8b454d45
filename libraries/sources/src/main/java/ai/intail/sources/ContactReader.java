package ai.intail.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/// Reads one contact export, row by row.
final class ContactReader extends AbstractSpliterator<ContactRow> implements AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .setAllowMissingColumnNames(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
          .get();

  private static final int LONGEST = 65_536;

  private final Path file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final ContactColumns columns;
  private final Consumer<SkippedLine> skipped;
  private final Set<Long> seen = new HashSet<>();

  private ContactReader(
      Path file, CSVParser parser, ContactColumns columns, Consumer<SkippedLine> skipped) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.file = file;
    this.parser = parser;
    this.records = parser.iterator();
    this.columns = columns;
    this.skipped = skipped;
  }

  static ContactReader open(Path file, Consumer<SkippedLine> skipped) {
    var text = TextFile.open(file, "contacts");
    try {
      var parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get();
      return new ContactReader(
          file, parser, ContactColumns.of(file, parser.getHeaderNames()), skipped);
    } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
      TextFile.close(text);
      throw broken(file, broken);
    } catch (UnreadableFileException unusable) {
      TextFile.close(text);
      throw unusable;
    }
  }

  @Override
  public boolean tryAdvance(Consumer<? super ContactRow> action) {
    for (var row = next(); row.isPresent(); row = next()) {
      try {
        action.accept(row(row.get().record()));
        return true;
      } catch (UnusableLineException unusable) {
        skipped.accept(new SkippedLine(file.toString(), row.get().line(), unusable.reason()));
      }
    }
    return false;
  }

  /// @param line on which it begins
  private record Numbered(CSVRecord record, long line) {}

  private Optional<Numbered> next() {
    try {
      long line = parser.getCurrentLineNumber() + 1;
      return records.hasNext() ? Optional.of(new Numbered(records.next(), line)) : Optional.empty();
    } catch (UncheckedIOException | IllegalStateException broken) {
      throw broken(file, broken);
    }
  }

  private ContactRow row(CSVRecord row) {
    if (row.size() != columns.width()) {
      throw new UnusableLineException(
          "it has " + row.size() + " values, the header has " + columns.width());
    }
    var properties = new HashMap<String, String>();
    columns.forEach(
        (name, column) -> {
          var value = row.get(column).strip();
          if (value.length() > LONGEST) {
            throw new UnusableLineException("a value is longer than 65,536 characters");
          }
          if (!value.isEmpty()) {
            properties.put(name, ContactColumns.normal(name, value));
          }
        });
    long id = id(Optional.ofNullable(properties.remove(ContactColumns.ID)));
    var owner = Optional.ofNullable(properties.remove(ContactColumns.OWNER));
    if (!seen.add(id)) {
      throw new UnusableLineException("the record id " + id + " stands there already");
    }
    return new ContactRow(id, properties, owner);
  }

  private static long id(Optional<String> text) {
    return text.filter(digits -> digits.matches("[1-9]\\d{0,17}"))
        .map(Long::parseLong)
        .orElseThrow(() -> new UnusableLineException("its record id is no number"));
  }

  private static UnreadableFileException broken(Path file, Exception broken) {
    if (broken instanceof CharacterCodingException
        || broken.getCause() instanceof CharacterCodingException) {
      return TextFile.notUtf8(file);
    }
    boolean csv = broken instanceof CSVException || broken.getCause() instanceof CSVException;
    return new UnreadableFileException(
        "The file "
            + file
            + (csv
                ? " is no proper CSV (is a quote left open?); export it again."
                : " cannot be read as CSV; export it again."));
  }

  @Override
  public void close() {
    TextFile.close(parser);
  }
}
