package ai.intail.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;

/// A list and who is on it, by the time they joined and by their ids.
final class MemberList {

  private static final Duration RESTORABLE = Duration.ofDays(90);

  /// When somebody joined; of those who joined at the same time, who came first.
  record JoinKey(Instant at, long sequence) implements Comparable<JoinKey> {
    private static final Comparator<JoinKey> ORDER =
        Comparator.comparing(JoinKey::at).thenComparingLong(JoinKey::sequence);

    @Override
    public int compareTo(JoinKey other) {
      return ORDER.compare(this, other);
    }
  }

  final String id;
  final Instant createdAt;
  final TreeMap<JoinKey, Long> joins = new TreeMap<>();
  final TreeMap<Long, JoinKey> members = new TreeMap<>();
  Optional<Instant> lastRemoval = Optional.empty();
  private String name;
  private ListKind kind;
  private int version = 1;
  private Instant updatedAt;
  private Optional<Instant> deletedAt = Optional.empty();
  private Optional<Instant> converts = Optional.empty();
  private Optional<long[]> inOrder = Optional.empty();
  private long sequence;

  MemberList(String id, String name, ListKind kind, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  String name() {
    return name;
  }

  int version() {
    return version;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  void rename(String other, Instant now) {
    name = other;
    changed(now);
  }

  private void changed(Instant now) {
    version++;
    updatedAt = now;
  }

  /// A DYNAMIC list that was to be converted is a SNAPSHOT from its day on.
  ListKind kind(Instant now) {
    if (converts.filter(day -> !day.isAfter(now)).isPresent()) {
      converts.ifPresent(day -> convert(ListKind.SNAPSHOT, day));
    }
    return kind;
  }

  void convert(ListKind other, Instant now) {
    kind = other;
    converts = Optional.empty();
    changed(now);
  }

  void convertAt(Instant day) {
    converts = Optional.of(day);
  }

  boolean isDeleted() {
    return deletedAt.isPresent();
  }

  void delete(Instant now) {
    deletedAt = Optional.of(now);
  }

  /// @return whether it could still be restored
  boolean restore(Instant now) {
    boolean possible = deletedAt.filter(at -> at.plus(RESTORABLE).isAfter(now)).isPresent();
    if (possible) {
      deletedAt = Optional.empty();
    }
    return possible;
  }

  /// Who is on the list already joins anew. A time that has passed puts a contact among those who
  /// joined then.
  void join(long contact, Instant at) {
    leave(contact);
    sequence++;
    var key = new JoinKey(at, sequence);
    joins.put(key, contact);
    members.put(contact, key);
  }

  void leave(long contact) {
    var key = members.remove(contact);
    if (key != null) {
      joins.remove(key);
    }
    inOrder = Optional.empty();
  }

  /// Members by position, in the order in which they joined.
  long[] inOrder() {
    if (inOrder.isEmpty()) {
      inOrder = Optional.of(joins.values().stream().mapToLong(Long::longValue).toArray());
    }
    return inOrder.get();
  }
}
