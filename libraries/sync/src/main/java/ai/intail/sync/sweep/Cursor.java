package ai.intail.sync.sweep;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.Membership;
import ai.intail.sync.Join;
import ai.intail.sync.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far a list has been read. Bounded, whatever the list's length.
///
/// @param version counts the writes of the item
/// @param page the page on which reading goes on
/// @param landmarks pages to go back to, the oldest first: every 10,000th member's and the last 8
/// @param newest the latest join time seen
/// @param running the run that has begun and not read to the list's end
/// @param askingSince while reading again what was read before: joins before this time are passed
///   over, the others taken unless the ledger knows them
/// @param planned what is to be sent, and may have been
public record Cursor(
    long version,
    Page page,
    List<Landmark> landmarks,
    Optional<Instant> newest,
    Optional<Running> running,
    Optional<Instant> askingSince,
    List<PlannedPart> planned) {

  public Cursor {
    landmarks = List.copyOf(landmarks);
    planned = List.copyOf(planned);
  }

  /// Before the first page.
  public static Cursor start() {
    return new Cursor(
        0,
        Page.first(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /// Whether a contact is on the page on which reading goes on, or in what is to be sent.
  public boolean remembers(ContactId contact) {
    return page.remembers(contact) || planned.stream().anyMatch(part -> part.holds(contact));
  }

  /// The next version, in which a contact is erased.
  Cursor without(ContactId contact) {
    return new Cursor(
        version + 1,
        page.without(contact),
        landmarks,
        newest,
        running,
        askingSince,
        planned.stream().map(part -> part.without(contact)).toList());
  }

  /// A page as it was last read.
  ///
  /// @param token HubSpot's `after`; empty for the first page
  /// @param members those read on it, at most 250, in its order
  /// @param before how many members stand on the pages before it
  public record Page(Optional<String> token, List<Membership> members, long before) {
    public Page {
      members = List.copyOf(members);
    }

    boolean remembers(ContactId contact) {
      return members.stream().anyMatch(member -> member.contact().equals(contact));
    }

    Page without(ContactId contact) {
      return new Page(
          token,
          members.stream().filter(member -> !member.contact().equals(contact)).toList(),
          before);
    }

    static Page first() {
      return new Page(Optional.empty(), List.of(), 0);
    }
  }

  /// A page to go back to.
  ///
  /// @param firstJoin the join time with which it began
  public record Landmark(Optional<String> token, Instant firstJoin, long before) {}

  /// @param nextPart the number of the next message, from 0
  public record Running(RunId run, int nextPart, long joined, Instant startedAt) {}

  /// One message: its joins never change once they stand here, save that a contact may be erased.
  public record PlannedPart(RunId run, int number, List<Join> joins) {

    boolean holds(ContactId contact) {
      return joins.stream().anyMatch(join -> join.contact().equals(contact));
    }

    PlannedPart without(ContactId contact) {
      return new PlannedPart(
          run, number, joins.stream().map(join -> join.without(contact)).toList());
    }

    public PlannedPart {
      joins = List.copyOf(joins);
    }
  }
}
