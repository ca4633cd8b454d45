package ai.intail.sync.enrich;

import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.HubId;
import ai.intail.sync.Cause;
import ai.intail.sync.Join;
import ai.intail.sync.ReportId;
import ai.intail.sync.RunId;
import java.time.Instant;
import java.util.List;

/// What travels on the changes queue: one part of a run. A part is the same for ever.
///
/// @param part its number in the run, from 0
/// @param sentAt when the sweep sent it first; how late it is begun corrects the backlog's estimate
/// @param joins up to [#LIMIT]
public record ChangeMessage(
    HubId hub,
    ReportId report,
    RunId run,
    int part,
    Cause cause,
    Instant sentAt,
    List<Join> joins) {

  /// Most joins of one message: as many as HubSpot takes in one batch.
  public static final int LIMIT = 100;

  /// How many calls a message is taken to need until it is known: a read, an update, and one for
  /// leads.
  public static final int CALLS = 3;

  /// Whether a contact is among the joins.
  public boolean holds(ContactId contact) {
    return joins.stream().anyMatch(join -> join.contact().equals(contact));
  }

  /// The same part, in which a contact is erased.
  public ChangeMessage without(ContactId contact) {
    var left = joins.stream().map(join -> join.without(contact)).toList();
    return new ChangeMessage(hub, report, run, part, cause, sentAt, left);
  }

  public ChangeMessage {
    joins = List.copyOf(joins);
    if (joins.isEmpty() || joins.size() > LIMIT) {
      throw new IllegalArgumentException("a change message has 1 to " + LIMIT + " joins");
    }
  }

  /// The same part, sent at another time.
  public ChangeMessage sentAt(Instant other) {
    return new ChangeMessage(hub, report, run, part, cause, other, joins);
  }
}
