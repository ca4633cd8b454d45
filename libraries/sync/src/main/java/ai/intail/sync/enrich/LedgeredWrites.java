package ai.intail.sync.enrich;

import ai.intail.enrichment.field.Field;
import ai.intail.enrichment.field.FieldValues;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.hubspot.ItemResult;
import ai.intail.sync.RunId;
import ai.intail.sync.runs.Outcome;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Ledger first: what will be written, and what stands there now, is stored before HubSpot is told.
///
/// The record's EXPORT_ID goes with every write, so it is the witness on a repeat.
public final class LedgeredWrites {

  private final ValueLedger ledger;
  private final InstantSource clock;

  public LedgeredWrites(ValueLedger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A record, and what a run would write to it.
  ///
  /// @param standing the record's properties as this invocation read them
  /// @param values with EXPORT_ID among them, or none
  /// @param earlier the entry that an earlier attempt of this run left
  public record Wish(
      ContactId record,
      RunId run,
      int part,
      Map<String, String> standing,
      FieldValues values,
      String verdict,
      String evidence,
      String source,
      Optional<Entry> earlier) {

    private String witness() {
      return standing.getOrDefault(Field.EXPORT_ID.property(), "");
    }

    private boolean hasHappened() {
      return witness().equals(run.toString());
    }

    /// Another run wrote after this run's entry was made.
    private boolean isOvertaken() {
      return earlier.filter(entry -> !witness().equals(exportIdBefore(entry))).isPresent();
    }

    private static String exportIdBefore(Entry entry) {
      return entry.before().getOrDefault(Field.EXPORT_ID.property(), "");
    }
  }

  /// What became of one wish.
  public record Done(Outcome outcome, Optional<String> problem) {
    static Done of(Outcome outcome) {
      return new Done(outcome, Optional.empty());
    }
  }

  /// @param write sends values to HubSpot and tells what became of each record
  /// @return by record; UNCHANGED where nothing had to be written
  public Map<ContactId, Done> write(
      HubId hub,
      List<Wish> wishes,
      Function<Map<ContactId, FieldValues>, Map<ContactId, ItemResult>> write) {
    var done = new HashMap<ContactId, Done>();
    var entries = new ArrayList<Entry>();
    var values = new HashMap<ContactId, FieldValues>();
    for (Wish wish : wishes) {
      if (wish.earlier().isPresent() && wish.hasHappened()) {
        done.put(wish.record(), Done.of(Outcome.UPDATED));
      } else if (wish.values().isEmpty() || wish.isOvertaken()) {
        done.put(wish.record(), Done.of(Outcome.UNCHANGED));
      } else {
        entries.add(entry(wish));
        values.put(wish.record(), wish.values());
      }
    }
    if (!entries.isEmpty()) {
      ledger.put(hub, entries);
      write.apply(values).forEach((id, result) -> done.put(id, outcome(result)));
    }
    return done;
  }

  private Entry entry(Wish wish) {
    var written = wish.values().byProperty();
    return new Entry(
        wish.record(),
        wish.run(),
        wish.part(),
        Entry.Kind.CHANGED,
        written,
        standing(wish, written),
        wish.verdict(),
        wish.evidence(),
        wish.source(),
        clock.instant());
  }

  private static SortedMap<String, String> standing(Wish wish, Map<String, String> written) {
    var before = new TreeMap<String, String>();
    written.keySet().forEach(name -> before.put(name, wish.standing().getOrDefault(name, "")));
    return before;
  }

  private static Done outcome(ItemResult result) {
    return switch (result) {
      case ItemResult.Written _ -> Done.of(Outcome.UPDATED);
      case ItemResult.Missing() -> Done.of(Outcome.GONE);
      case ItemResult.Refused refused -> new Done(Outcome.FAILED, Optional.of(problem(refused)));
      case ItemResult.Unsure() -> throw new UnsettledWriteException();
    };
  }

  /// HubSpot's own words and the id that its support asks for.
  public static String problem(ItemResult.Refused refused) {
    return "HubSpot refused: %s (%s, correlation id %s)"
        .formatted(
            Objects.requireNonNullElse(refused.message(), ""),
            refused.category(),
            refused.correlationId().orElse("none"));
  }
}
