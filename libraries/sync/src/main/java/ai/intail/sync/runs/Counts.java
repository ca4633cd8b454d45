package ai.intail.sync.runs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// joined = processed + waiting; processed is the sum of the outcomes. Dropped repeats are counted
/// nowhere.
///
/// @param leads how many were created
public record Counts(
    long joined,
    long updated,
    long unchanged,
    long unknown,
    long suppressed,
    long gone,
    long failed,
    long leads) {

  /// The sum of a run's parts.
  ///
  /// @param sent how many joins stand in the run's messages
  public static Counts of(long sent, List<PartResult> parts) {
    Map<Outcome, Long> by = new EnumMap<>(Outcome.class);
    long dropped = 0;
    long leads = 0;
    for (PartResult part : parts) {
      dropped += part.dropped();
      for (ContactResult contact : part.contacts()) {
        by.merge(contact.outcome(), 1L, Long::sum);
        leads +=
            contact.lead().filter(lead -> lead.by() == ContactResult.By.CREATED).isPresent()
                ? 1
                : 0;
      }
      for (PartResult.Blank blank : part.blanks()) {
        by.merge(blank.outcome(), 1L, Long::sum);
        leads += blank.lead().filter(ContactResult.By.CREATED::equals).isPresent() ? 1 : 0;
      }
    }
    return new Counts(
        sent - dropped,
        by.getOrDefault(Outcome.UPDATED, 0L),
        by.getOrDefault(Outcome.UNCHANGED, 0L),
        by.getOrDefault(Outcome.UNKNOWN, 0L),
        by.getOrDefault(Outcome.SUPPRESSED, 0L),
        by.getOrDefault(Outcome.GONE, 0L),
        by.getOrDefault(Outcome.FAILED, 0L),
        leads);
  }

  public long processed() {
    return updated + unchanged + unknown + suppressed + gone + failed;
  }

  public long waiting() {
    return joined - processed();
  }

  public Counts plus(Counts other) {
    return new Counts(
        joined + other.joined,
        updated + other.updated,
        unchanged + other.unchanged,
        unknown + other.unknown,
        suppressed + other.suppressed,
        gone + other.gone,
        failed + other.failed,
        leads + other.leads);
  }
}
