package ai.intail.sync.runs;

/// What became of one contact of a run.
public enum Outcome {
  UPDATED,
  UNCHANGED,
  UNKNOWN,
  SUPPRESSED,
  GONE,
  FAILED
}
