package ai.intail.cli.files;

import ai.intail.enrichment.profile.Profile;
import ai.intail.sources.ContactRow;
import ai.intail.sources.ContactsFile;
import ai.intail.sources.ProfilesFile;
import ai.intail.sources.SamplePortal;
import ai.intail.sources.SkippedLine;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Contacts and profiles, to be read as often as needed. Each stream is to be closed.
///
/// @param contacts takes who is told of lines that cannot be used
/// @param profiles likewise; each id once
public record EnrichInput(
    Function<Consumer<SkippedLine>, Stream<ContactRow>> contacts,
    Function<Consumer<SkippedLine>, Stream<Profile>> profiles) {

  public static EnrichInput ofFiles(Path contacts, Path profiles) {
    return new EnrichInput(
        skipped -> ContactsFile.stream(contacts, skipped),
        skipped -> ProfilesFile.stream(profiles, skipped).map(ProfilesFile.Line::profile));
  }

  public static EnrichInput ofSample(SamplePortal portal) {
    return new EnrichInput(
        _ -> portal.contacts().stream(),
        _ -> portal.lines().stream().map(ProfilesFile.Line::profile));
  }
}
