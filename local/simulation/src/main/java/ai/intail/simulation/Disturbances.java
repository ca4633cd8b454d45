package ai.intail.simulation;

/// What goes wrong, drawn from the seed.
///
/// @param crash the share of port calls after which the worker's process ends
/// @param repeat the share of messages that are delivered once more although they are done
/// @param lostCall the share of calls whose connection breaks, before or after they took effect
/// @param crashAfter the one port call of the first enrich after which its process ends, from 1; 0
///   for none
public record Disturbances(double crash, double repeat, double lostCall, int crashAfter) {

  public static Disturbances none() {
    return new Disturbances(0, 0, 0, 0);
  }

  /// Crashes, repeats and lost calls, each often enough to meet in one run.
  public static Disturbances rough() {
    return new Disturbances(0.01, 0.2, 0.03, 0);
  }

  /// Every message is delivered twice.
  public static Disturbances everythingTwice() {
    return new Disturbances(0, 1, 0, 0);
  }

  public static Disturbances crashAfterCall(int number) {
    return new Disturbances(0, 0, 0, number);
  }
}
