package ai.intail.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A HubSpot contact export: its header gives the labels of HubSpot's pages or internal names.
///
/// @param rows in the file's order
/// @param skipped lines that could not be used
public record ContactsFile(List<ContactRow> rows, List<SkippedLine> skipped) {

  public ContactsFile {
    rows = List.copyOf(rows);
    skipped = List.copyOf(skipped);
  }

  /// @throws UnreadableFileException if the file as a whole cannot be used
  public static ContactsFile read(Path file) {
    var skipped = new ArrayList<SkippedLine>();
    try (var rows = stream(file, skipped::add)) {
      return new ContactsFile(rows.toList(), skipped);
    }
  }

  /// Reads row by row, so that a file of any length can be read: only the record ids that were seen
  /// are held. To be closed.
  ///
  /// @param skipped is told of each line that cannot be used when it is met
  /// @throws UnreadableFileException at once or on the way, if the file as a whole cannot be used
  public static Stream<ContactRow> stream(Path file, Consumer<SkippedLine> skipped) {
    var reader = ContactReader.open(file, skipped);
    return StreamSupport.stream(reader, false).onClose(reader::close);
  }
}
