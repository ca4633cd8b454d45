package ai.intail.simulator;

/// How a list gets its members.
public enum ListKind {
  /// By hand or over the API.
  MANUAL,
  /// By filters; the API cannot add to it.
  DYNAMIC,
  /// By filters once, then by hand.
  SNAPSHOT
}
