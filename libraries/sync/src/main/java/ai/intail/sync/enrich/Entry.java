package ai.intail.sync.enrich;

import ai.intail.enrichment.field.Field;
import ai.intail.hubspot.ContactId;
import ai.intail.sync.RunId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  private static final Set<String> OURS =
      Arrays.stream(Field.values()).map(Field::property).collect(Collectors.toUnmodifiableSet());

  public Entry {
    written = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(written));
    before = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(before));
  }

  /// The entry of a record into which this one was merged. What that record's own entry of the same
  /// run says of a property stands.
  ///
  /// @param standing the survivor's own entry of the same run
  public Entry mergedInto(ContactId into, Optional<Entry> standing) {
    var moved = asChange();
    var told = standing.orElse(moved);
    var all = new TreeMap<>(moved.written());
    var stood = new TreeMap<>(moved.before());
    all.putAll(told.written());
    stood.putAll(told.before());
    return new Entry(
        into,
        run,
        told.part(),
        told.kind(),
        all,
        stood,
        told.verdict(),
        told.evidence(),
        told.source(),
        told.at());
  }

  /// The same of a record that the run made, once it holds what others made: it is never taken back
  /// whole, only Intail's properties are.
  public Entry asChange() {
    return kind == Kind.CHANGED
        ? this
        : new Entry(
            contact,
            run,
            part,
            Kind.CHANGED,
            ours(written),
            ours(before),
            verdict,
            evidence,
            source,
            at);
  }

  private static SortedMap<String, String> ours(SortedMap<String, String> values) {
    var ours = new TreeMap<>(values);
    ours.keySet().retainAll(OURS);
    return ours;
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
