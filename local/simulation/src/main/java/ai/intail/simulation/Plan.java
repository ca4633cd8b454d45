package ai.intail.simulation;

/// What is simulated. The same plan gives the same trace.
///
/// @param contacts of the sample portal that join the list
/// @param bulks in how many goes they join, spread over some minutes
/// @param workers most invocations of one function at the same time
public record Plan(
    long seed,
    int contacts,
    int bulks,
    int workers,
    Disturbances disturbances,
    Redelivery redelivery) {

  /// What becomes of a message whose worker did not end well.
  public enum Redelivery {
    WHEN_VISIBILITY_ENDS,
    /// As no queue should do: shows that the checks notice.
    NEVER
  }

  public static Plan of(long seed) {
    return new Plan(seed, 60, 3, 3, Disturbances.none(), Redelivery.WHEN_VISIBILITY_ENDS);
  }

  public Plan with(Disturbances other) {
    return new Plan(seed, contacts, bulks, workers, other, redelivery);
  }

  public Plan with(Redelivery other) {
    return new Plan(seed, contacts, bulks, workers, disturbances, other);
  }

  /// Everybody joins at once and one worker does it all: whatever is repeated, the order is the
  /// same.
  public Plan inOneGo() {
    return new Plan(seed, contacts, 1, 1, disturbances, redelivery);
  }
}
