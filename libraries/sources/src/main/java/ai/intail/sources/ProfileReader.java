package ai.intail.sources;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;

/// Reads one file of profiles, line by line.
final class ProfileReader extends AbstractSpliterator<ProfilesFile.Line> implements AutoCloseable {

  private static final int LONGEST_LINE = 350_000;

  private final Path file;
  private final LineReader lines;
  private final Consumer<SkippedLine> skipped;
  private final Set<String> seen = new HashSet<>();

  ProfileReader(Path file, Consumer<SkippedLine> skipped) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.file = file;
    this.lines = TextFile.openLines(file, "profiles", LONGEST_LINE);
    this.skipped = skipped;
  }

  @Override
  public boolean tryAdvance(Consumer<? super ProfilesFile.Line> action) {
    for (var line = next(); line.isPresent(); line = next()) {
      if (line.get().isBlank() && !lines.isTooLong()) {
        continue;
      }
      try {
        action.accept(line(line.get()));
        return true;
      } catch (UnreadableProfileException unusable) {
        skipped.accept(new SkippedLine(file.toString(), lines.number(), unusable.reason()));
      }
    }
    return false;
  }

  /// Where the line stands that was read last.
  LineReader.Place place() {
    return lines.place();
  }

  private Optional<String> next() {
    try {
      return lines.next();
    } catch (CharacterCodingException notUtf8) {
      throw TextFile.notUtf8(file);
    } catch (IOException unreadable) {
      throw TextFile.unreadable(file, "profiles");
    }
  }

  private ProfilesFile.Line line(String text) {
    if (lines.isTooLong()) {
      throw new UnreadableProfileException("it is longer than 350,000 bytes");
    }
    var profile = PersonSchema.parse(text);
    if (!seen.add(profile.id())) {
      throw new UnreadableProfileException("its id stands there already");
    }
    return new ProfilesFile.Line(profile, text);
  }

  @Override
  public void close() {
    lines.close();
  }
}
