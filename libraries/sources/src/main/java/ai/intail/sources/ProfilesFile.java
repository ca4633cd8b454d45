package ai.intail.sources;

import ai.intail.enrichment.profile.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A file with one person a line, in the People Data Labs person schema (`docs/profiles.md`).
///
/// @param skipped lines that could not be used
public record ProfilesFile(List<Line> lines, List<SkippedLine> skipped) {

  public ProfilesFile {
    lines = List.copyOf(lines);
    skipped = List.copyOf(skipped);
  }

  /// A person and the text that says so.
  public record Line(Profile profile, String text) {}

  /// @throws UnreadableFileException if the file as a whole cannot be used
  public static ProfilesFile read(Path file) {
    var skipped = new ArrayList<SkippedLine>();
    try (var lines = stream(file, skipped::add)) {
      return new ProfilesFile(lines.toList(), skipped);
    }
  }

  /// Reads line by line; only the ids that were seen are held. To be closed.
  ///
  /// @param skipped is told of each line that cannot be used when it is met
  /// @throws UnreadableFileException at once or on the way, if the file as a whole cannot be used
  public static Stream<Line> stream(Path file, Consumer<SkippedLine> skipped) {
    var reader = new ProfileReader(file, skipped);
    return StreamSupport.stream(reader, false).onClose(reader::close);
  }
}
