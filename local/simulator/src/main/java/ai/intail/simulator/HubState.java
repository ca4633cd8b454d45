package ai.intail.simulator;

import ai.intail.simulator.WriteRecord.Change;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// All that one account holds. Guarded by its own monitor: every use is `synchronized` on it.
final class HubState {

  static final class CrmRecord {
    final long id;
    final TreeMap<String, String> properties = new TreeMap<>();
    final Instant createdAt;
    Instant updatedAt;
    boolean archived;

    CrmRecord(long id, Instant createdAt) {
      this.id = id;
      this.createdAt = createdAt;
      this.updatedAt = createdAt;
    }

    String get(String name) {
      return properties.getOrDefault(name, "");
    }
  }

  record OwnerState(
      long id, String email, String first, String last, long userId, boolean active) {}

  final InstantSource clock;
  final SimulatorSettings.ListCursors listCursors;
  final TreeMap<Long, CrmRecord> contacts = new TreeMap<>();
  final Map<String, Long> contactByAddress = new HashMap<>();
  final Map<String, Map<String, Long>> contactByUnique = new HashMap<>();
  final TreeMap<Long, CrmRecord> companies = new TreeMap<>();

  /// Who was merged away, and the id of who survived.
  final Map<Long, Long> mergedInto = new HashMap<>();

  final Map<String, MemberList> lists = new HashMap<>();
  final TreeMap<Long, OwnerState> owners = new TreeMap<>();
  final LinkedHashMap<String, SimulatedProperty> properties = new LinkedHashMap<>();
  final Set<String> groups = new TreeSet<>(Set.of("contactinformation"));
  final List<WriteRecord> writes = new ArrayList<>();
  final List<CallRecord> calls = new ArrayList<>();
  Set<String> lacking = new HashSet<>();
  int customPropertyLimit = 1_000;
  boolean installed = true;

  /// The end of the token of the call that is being answered.
  String caller = "";

  private long lastId = 100_000;
  private long lastListId = 70;

  HubState(InstantSource clock, SimulatorSettings.ListCursors listCursors) {
    this.clock = clock;
    this.listCursors = listCursors;
    for (String name : HubSpotProperties.TEXT) {
      properties.put(name, SimulatedProperty.ofHubSpot(name, "string", "text"));
    }
    for (String name : HubSpotProperties.READ_ONLY) {
      properties.put(name, SimulatedProperty.ofHubSpot(name, "string", "text"));
    }
  }

  long nextListId() {
    lastListId++;
    return lastListId;
  }

  long nextId() {
    lastId++;
    while (contacts.containsKey(lastId) || companies.containsKey(lastId)) {
      lastId++;
    }
    return lastId;
  }

  Optional<CrmRecord> liveContact(long id) {
    return Optional.ofNullable(contacts.get(id)).filter(record -> !record.archived);
  }

  Optional<CrmRecord> byAddress(String address) {
    return Optional.ofNullable(contactByAddress.get(address.strip().toLowerCase(Locale.ROOT)))
        .flatMap(this::liveContact);
  }

  Optional<CrmRecord> byUnique(String property, String value) {
    return Optional.ofNullable(contactByUnique.getOrDefault(property, Map.of()).get(value))
        .flatMap(this::liveContact);
  }

  /// Sets values without any check; empty text clears.
  ///
  /// @return what changed, every property named among it
  Map<String, Change> set(CrmRecord record, Map<String, String> values) {
    var changes = new TreeMap<String, Change>();
    values.forEach(
        (name, value) -> {
          var before = Optional.ofNullable(record.properties.get(name));
          unindex(record, name);
          if (value.isEmpty()) {
            record.properties.remove(name);
          } else {
            record.properties.put(name, value);
          }
          index(record, name);
          changes.put(name, new Change(before, Optional.of(value).filter(text -> !text.isEmpty())));
        });
    record.updatedAt = clock.instant();
    return changes;
  }

  private void index(CrmRecord record, String name) {
    var value = record.get(name);
    if (value.isEmpty()) {
      return;
    }
    if (name.equals("email")) {
      contactByAddress.put(value.toLowerCase(Locale.ROOT), record.id);
    } else if (name.equals("hs_additional_emails")) {
      for (String address : value.split(";", -1)) {
        contactByAddress.put(address.strip().toLowerCase(Locale.ROOT), record.id);
      }
    } else if (isUnique(name)) {
      contactByUnique.computeIfAbsent(name, _ -> new HashMap<>()).put(value, record.id);
    }
  }

  private void unindex(CrmRecord record, String name) {
    var value = record.get(name);
    if (name.equals("email")) {
      contactByAddress.remove(value.toLowerCase(Locale.ROOT), record.id);
    } else if (isUnique(name) && contactByUnique.containsKey(name)) {
      contactByUnique.getOrDefault(name, Map.of()).remove(value, record.id);
    }
  }

  private boolean isUnique(String name) {
    var property = properties.get(name);
    return property != null && property.hasUniqueValue();
  }
}
