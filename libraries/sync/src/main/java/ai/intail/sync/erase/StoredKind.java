package ai.intail.sync.erase;

/// What is stored of a hub, in the order in which it is deleted.
public enum StoredKind {
  /// Profiles as a source gave them, and the keys by which they are found.
  PROFILES,
  /// What was written to whom, and what the CRM said of them.
  LEDGER,
  CLAIMS,
  /// Whom each report knows.
  MARKS,
  /// Runs, what became of each contact, and messages that were put aside.
  RUNS,
  CURSORS,
  OPT_OUTS,
  SETTINGS,
  /// Deleted last: marks are found by the reports they belong to.
  REPORTS
}
