package ai.intail.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Contacts, found by their id, by any of their addresses, and by unique properties.
final class ContactStore extends RecordStore {

  static final String EMAIL = "email";
  static final String MORE_EMAILS = "hs_additional_emails";

  private final Predicate<String> isUnique;
  private final Map<String, Long> byAddress = new HashMap<>();
  private final Map<String, Map<String, Long>> byUnique = new HashMap<>();

  /// Who was merged away, and the id of who survived.
  private final Map<Long, Long> mergedInto = new HashMap<>();

  /// Addresses of who asked to be forgotten.
  private final Set<String> blocked = new HashSet<>();

  ContactStore(InstantSource clock, Duration lag, Predicate<String> isUnique) {
    super(clock, lag);
    this.isUnique = isUnique;
  }

  @Override
  void put(CrmRecord record) {
    find(record.id()).ifPresent(this::unindex);
    super.put(record);
    index(record);
  }

  @Override
  void remove(long id) {
    find(id).ifPresent(this::unindex);
    super.remove(id);
  }

  private void index(CrmRecord record) {
    record.forEach(
        (name, value) -> {
          if (name.equals(EMAIL)) {
            claim(byAddress, folded(value), record);
          } else if (name.equals(MORE_EMAILS)) {
            addresses(value).forEach(address -> claim(byAddress, address, record));
          } else if (isUnique.test(name)) {
            claim(byUnique.computeIfAbsent(name, _ -> new HashMap<>()), value, record);
          }
        });
  }

  /// An archived record yields to a live one that has its value.
  private void claim(Map<String, Long> index, String key, CrmRecord record) {
    if (record.isLive() || !index.containsKey(key)) {
      index.put(key, record.id());
    }
  }

  private void unindex(CrmRecord record) {
    record.forEach(
        (name, value) -> {
          if (name.equals(EMAIL)) {
            byAddress.remove(folded(value), record.id());
          } else if (name.equals(MORE_EMAILS)) {
            addresses(value).forEach(address -> byAddress.remove(address, record.id()));
          } else if (byUnique.containsKey(name)) {
            byUnique.getOrDefault(name, Map.of()).remove(value, record.id());
          }
        });
  }

  private static Set<String> addresses(String several) {
    var all = new HashSet<String>();
    Arrays.stream(several.split(";", -1)).map(ContactStore::folded).forEach(all::add);
    all.remove("");
    return all;
  }

  /// As HubSpot compares addresses.
  static String folded(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  /// The live contact with that address, its first or another.
  Optional<CrmRecord> byAddress(String address) {
    return Optional.ofNullable(byAddress.get(folded(address))).flatMap(this::live);
  }

  Optional<CrmRecord> byUnique(String property, String value) {
    return Optional.ofNullable(byUnique.getOrDefault(property, Map.of()).get(value))
        .flatMap(this::live);
  }

  /// Who survived under that id's name: the record itself, or the one it was merged into.
  Optional<CrmRecord> survivor(long id) {
    return live(mergedInto.getOrDefault(id, id));
  }

  void merged(long away, long survivor) {
    mergedInto.replaceAll((_, former) -> former == away ? survivor : former);
    mergedInto.put(away, survivor);
  }

  void block(String address) {
    blocked.add(folded(address));
  }

  boolean isBlocked(String address) {
    return blocked.contains(folded(address));
  }
}
