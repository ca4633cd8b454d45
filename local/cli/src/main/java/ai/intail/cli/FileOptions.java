package ai.intail.cli;

import ai.intail.enrichment.field.Segment;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that works on files of contacts and profiles.
final class FileOptions {

  private static final int LONGEST_NAME = 100;

  @Option(
      names = "--contacts",
      paramLabel = "FILE",
      description = "A HubSpot contact export (CSV).")
  private @Nullable Path contacts;

  @Option(
      names = "--profiles",
      paramLabel = "FILE",
      description = "One person a line, in the form that docs/profiles.md describes.")
  private @Nullable Path profiles;

  @Option(
      names = "--segment",
      paramLabel = "SEGMENT",
      defaultValue = "CHAMPION_BUYER",
      description = "Who the people of the list are (default: ${DEFAULT-VALUE}).")
  private String segment = "CHAMPION_BUYER";

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "The day for which profiles are judged, such as 2026-06-28T00:00:00Z.")
  private @Nullable String asOf;

  /// Two files that belong together.
  record Files(Path contacts, Path profiles) {}

  /// @return empty if the sample portal is meant
  /// @throws BadUseException if one comes without the other
  Optional<Files> files() {
    var contactsPath = Optional.ofNullable(contacts);
    var profilesPath = Optional.ofNullable(profiles);
    if (contactsPath.isPresent() != profilesPath.isPresent()) {
      throw new BadUseException("Give --contacts and --profiles together, or neither.");
    }
    return contactsPath.map(path -> new Files(path, profilesPath.orElseThrow()));
  }

  Segment segment() {
    return Segment.ofValue(segment)
        .orElseThrow(
            () ->
                new BadUseException(
                    "There is no segment \""
                        + segment
                        + "\"; choose one of "
                        + Arrays.stream(Segment.values())
                            .map(Segment::name)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  Optional<Instant> asOf() {
    return Optional.ofNullable(asOf).map(FileOptions::instant);
  }

  private static Instant instant(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException malformed) {
      throw new BadUseException(
          "\"" + text + "\" is no instant; give --as-of one like 2026-06-28T00:00:00Z.");
    }
  }

  /// The name of a report, if it is one.
  static String reportName(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new BadUseException("--report-name takes 1 to 100 characters.");
    }
    return name;
  }
}
