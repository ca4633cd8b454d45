package ai.intail.simulator;

import ai.intail.simulator.WriteRecord.Change;
import ai.intail.simulator.WriteRecord.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All that the API wrote. Nothing is ever left out, so an entry has to be small.
final class WriteLog {

  /// @param parts name, before, after; empty text for no value
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Entry(Instant at, Kind kind, String id, String[] parts, String token) {}

  private final List<Entry> entries = new ArrayList<>();

  void add(Instant at, Kind kind, String id, String token) {
    entries.add(new Entry(at, kind, id, new String[0], token));
  }

  /// @param values by the names that the write named
  void add(Instant at, Kind kind, CrmRecord before, Map<String, String> values, String token) {
    var parts = new String[values.size() * 3];
    int next = 0;
    for (Map.Entry<String, String> one : values.entrySet()) {
      parts[next++] = one.getKey().intern();
      parts[next++] = before.get(one.getKey());
      parts[next++] = one.getValue();
    }
    entries.add(new Entry(at, kind, Long.toString(before.id()), parts, token));
  }

  List<WriteRecord> all() {
    return entries.stream().map(WriteLog::told).toList();
  }

  private static WriteRecord told(Entry entry) {
    var changes = new TreeMap<String, Change>();
    for (int i = 0; i < entry.parts().length; i += 3) {
      changes.put(
          entry.parts()[i], new Change(value(entry.parts()[i + 1]), value(entry.parts()[i + 2])));
    }
    return new WriteRecord(entry.at(), entry.kind(), entry.id(), changes, entry.token());
  }

  private static Optional<String> value(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }
}
