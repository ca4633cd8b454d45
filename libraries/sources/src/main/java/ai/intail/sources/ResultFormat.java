package ai.intail.sources;

import java.nio.file.Path;
import java.util.Locale;

/// How results stand in a file. All texts have their line end, and are empty where there is nothing
/// to say. Stateless, so that many threads may write with it.
public sealed interface ResultFormat permits JsonLines, ImportCsv {

  /// CSV for a name that ends in `.csv`, otherwise JSON lines.
  static ResultFormat ofFile(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
        ? new ImportCsv()
        : new JsonLines();
  }

  /// What stands above contacts.
  String contactHeader();

  /// What stands above leads.
  String leadHeader();

  String line(AssessedContact contact);

  String line(PlannedLead lead);
}
