package ai.intail.sources;

import ai.intail.enrichment.profile.Profile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A file with one person a line, in the People Data Labs person schema (`docs/profiles.md`).
///
/// @param skipped lines that could not be used
public record ProfilesFile(List<Line> lines, List<SkippedLine> skipped) {

  private static final int LONGEST_LINE = 350_000;

  public ProfilesFile {
    lines = List.copyOf(lines);
    skipped = List.copyOf(skipped);
  }

  /// A person and the text that says so.
  public record Line(Profile profile, String text) {}

  /// @throws UnreadableFileException if the file as a whole cannot be used
  public static ProfilesFile read(Path file) {
    var lines = new ArrayList<Line>();
    var skipped = new ArrayList<SkippedLine>();
    var seen = new HashSet<String>();
    try (var text = TextFile.open(file, "profiles")) {
      long number = 0;
      for (var line = text.readLine(); line != null; line = text.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          lines.add(line(line, seen));
        } catch (UnreadableProfileException unusable) {
          skipped.add(new SkippedLine(file.toString(), number, unusable.reason()));
        }
      }
    } catch (CharacterCodingException notUtf8) {
      throw TextFile.notUtf8(file);
    } catch (IOException unreadable) {
      throw TextFile.unreadable(file, "profiles");
    }
    return new ProfilesFile(lines, skipped);
  }

  private static Line line(String text, HashSet<String> seen) {
    if (text.length() > LONGEST_LINE) {
      throw new UnreadableProfileException("it is longer than 350,000 characters");
    }
    var profile = PersonSchema.parse(text);
    if (!seen.add(profile.id())) {
      throw new UnreadableProfileException("its id stands there already");
    }
    return new Line(profile, text);
  }
}
