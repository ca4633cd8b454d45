package ai.intail.sources;

import ai.intail.enrichment.match.Matching;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.profile.Profile;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// Profiles that are found by their keys. Once made it does not change.
public interface ProfileIndex extends AutoCloseable {

  /// Holds the profiles themselves: the fastest, for as many as memory has room for.
  ///
  /// @param profiles each id once
  static ProfileIndex of(Stream<Profile> profiles) {
    return MemoryIndex.of(profiles);
  }

  /// Holds about a hundred bytes of each profile, and reads those that are asked for from the file,
  /// which has to stay as it is.
  ///
  /// @param skipped is told of each line that cannot be used
  /// @param progress is told how many profiles there are, now and then
  /// @throws UnreadableFileException if the file as a whole cannot be used
  static ProfileIndex ofFile(Path file, Consumer<SkippedLine> skipped, IntConsumer progress) {
    return FileIndex.of(file, skipped, progress);
  }

  /// How many people there are.
  int size();

  /// Whether a profile may have it as an address of a present job. No is certain.
  boolean mayBeWorkAddress(EmailAddress address);

  /// Matches contacts with these profiles. To be used by one thread, for some hundred contacts: it
  /// may remember the profiles that it came across.
  ///
  /// It throws [UnreadableFileException] where the file is not as it was.
  Matching matching();

  @Override
  void close();
}
