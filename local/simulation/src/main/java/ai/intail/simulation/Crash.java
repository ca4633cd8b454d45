package ai.intail.simulation;

/// The process of a worker ends, here and now. Nothing that the worker does afterwards has an
/// effect.
final class Crash extends Error {

  private static final long serialVersionUID = 1;

  Crash() {
    super("crash", null, false, false);
  }
}
