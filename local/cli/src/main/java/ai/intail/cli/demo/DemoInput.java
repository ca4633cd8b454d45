package ai.intail.cli.demo;

import ai.intail.enrichment.field.Segment;
import ai.intail.sources.ContactRow;
import ai.intail.sources.ProfilesFile;
import ai.intail.sources.SamplePortal;
import ai.intail.sources.SkippedLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the demo works on.
///
/// @param asOf the day for which profiles are judged; empty for today
public record DemoInput(
    List<ContactRow> contacts,
    List<ProfilesFile.Line> profiles,
    List<SkippedLine> skipped,
    Segment segment,
    String reportName,
    Optional<Instant> asOf) {

  /// From which the sample portal is made.
  public static final long SEED = 20_260_630;

  public DemoInput {
    contacts = List.copyOf(contacts);
    profiles = List.copyOf(profiles);
    skipped = List.copyOf(skipped);
  }

  public static DemoInput ofSample(SamplePortal portal) {
    return new DemoInput(
        portal.contacts(),
        portal.lines(),
        List.of(),
        Segment.CHAMPION_BUYER,
        "Demo",
        Optional.of(portal.asOf()));
  }

  public DemoInput with(Segment other, String name, Optional<Instant> day) {
    return new DemoInput(contacts, profiles, skipped, other, name, day.or(() -> asOf));
  }
}
