package ai.intail.cli.files;

import ai.intail.sources.ContactRow;
import ai.intail.sources.ContactsFile;
import ai.intail.sources.ProfileIndex;
import ai.intail.sources.ProfilesFile;
import ai.intail.sources.SamplePortal;
import ai.intail.sources.SkippedLine;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// Contacts, to be read as often as needed, and profiles. All streams and indexes are to be closed.
///
/// @param contacts takes who is told of lines that cannot be used
/// @param profiles likewise, and who is told how many there are
public record EnrichInput(
    Function<Consumer<SkippedLine>, Stream<ContactRow>> contacts,
    BiFunction<Consumer<SkippedLine>, IntConsumer, ProfileIndex> profiles) {

  public static EnrichInput ofFiles(Path contacts, Path profiles) {
    return new EnrichInput(
        skipped -> ContactsFile.stream(contacts, skipped),
        (skipped, progress) -> ProfileIndex.ofFile(profiles, skipped, progress));
  }

  public static EnrichInput ofSample(SamplePortal portal) {
    return new EnrichInput(
        _ -> portal.contacts().stream(),
        (_, _) -> ProfileIndex.of(portal.lines().stream().map(ProfilesFile.Line::profile)));
  }
}
