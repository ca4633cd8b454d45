package ai.intail.simulator;

import java.time.Instant;
import java.util.Comparator;
import java.util.TreeMap;

/// A list and who is on it, by the time they joined and by their ids.
final class MemberList {

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
  final String name;
  final ListKind kind;
  final Instant createdAt;
  final TreeMap<JoinKey, Long> joins = new TreeMap<>();
  final TreeMap<Long, JoinKey> members = new TreeMap<>();
  private long sequence;

  MemberList(String id, String name, ListKind kind, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.createdAt = createdAt;
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
  }
}
