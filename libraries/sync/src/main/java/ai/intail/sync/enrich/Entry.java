package ai.intail.sync.enrich;

import ai.intail.hubspot.ContactId;
import ai.intail.sync.RunId;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one run writes to one record, and what stood there before.
///
/// @param part of the run
/// @param kind whether the record existed before the run
/// @param written by property name
/// @param before by property name, the same names; empty text where nothing stood
/// @param verdict and `evidence`: why it was written
/// @param source whose facts they are
public record Entry(
    ContactId contact,
    RunId run,
    int part,
    Kind kind,
    SortedMap<String, String> written,
    SortedMap<String, String> before,
    String verdict,
    String evidence,
    String source,
    Instant at) {

  public Entry {
    written = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(written));
    before = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(before));
  }

  /// Whether the run altered a record or made it.
  public enum Kind {
    CHANGED,
    CREATED
  }

  @Override
  public String toString() {
    return "Entry[contact=%s, run=%s, kind=%s, properties=%s]"
        .formatted(contact, run, kind, written.keySet());
  }
}
