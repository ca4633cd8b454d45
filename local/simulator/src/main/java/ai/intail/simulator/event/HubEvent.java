package ai.intail.simulator.event;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something that happened in an account.
public sealed interface HubEvent {

  /// The account.
  long hub();

  /// What happened to a contact.
  sealed interface OfContact extends HubEvent {
    /// Whose record it is; after a merge, who survived.
    long contact();

    Origin origin();
  }

  record ContactCreated(long hub, long contact, Origin origin) implements OfContact {}

  /// @param values by property; empty for one that was cleared
  record ContactChanged(long hub, long contact, Origin origin, SortedMap<String, String> values)
      implements OfContact {
    public ContactChanged {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  record ContactDeleted(long hub, long contact, Origin origin) implements OfContact {}

  record ContactRestored(long hub, long contact, Origin origin) implements OfContact {}

  /// @param primary whose e-mail stays; the survivor may have a new id
  record ContactsMerged(
      long hub, long contact, Origin origin, long primary, List<Long> merged, int moved)
      implements OfContact {
    public ContactsMerged {
      merged = List.copyOf(merged);
    }
  }

  /// Nothing of the person is left.
  record ContactErased(long hub, long contact, Origin origin) implements OfContact {}

  /// Somebody came to a list or left it.
  record MembershipChanged(long hub, String list, long contact, Movement movement)
      implements HubEvent {}

  record AppInstalled(long hub, long user) implements HubEvent {}

  record AppUninstalled(long hub, long user) implements HubEvent {}

  /// Which way.
  enum Movement {
    ADDED_TO_LIST,
    REMOVED_FROM_LIST
  }
}
