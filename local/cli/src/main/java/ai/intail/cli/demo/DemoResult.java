package ai.intail.cli.demo;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// What the demo came to, as the simulated HubSpot holds it.
///
/// @param contacts those of the input, by id
/// @param leads the contacts that were created
/// @param counts of the runs, by their names
/// @param calls by kind
/// @param disagreements between what the pages say and what the simulator recorded
public record DemoResult(
    List<ContactChange> contacts,
    List<Lead> leads,
    Map<String, Long> counts,
    SortedMap<String, Long> calls,
    int skippedLines,
    double seconds,
    List<String> disagreements) {

  /// One contact before and after.
  public record ContactChange(
      long id,
      String name,
      String outcome,
      String verdict,
      String evidence,
      String problem,
      SortedMap<String, Change> changes) {}

  /// A value before and after; empty text where there was or is none.
  public record Change(String before, String after) {}

  /// A lead as HubSpot holds it.
  public record Lead(long id, SortedMap<String, String> properties) {}

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int SKIPPED = 3;

  long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /// 0 done; 1 something failed or waits, or the simulator's record disagrees; 3 lines were
  /// skipped.
  public int exitStatus() {
    if (count("failed") > 0 || count("waiting") > 0 || !disagreements.isEmpty()) {
      return FAILED;
    }
    return skippedLines > 0 ? SKIPPED : DONE;
  }
}
