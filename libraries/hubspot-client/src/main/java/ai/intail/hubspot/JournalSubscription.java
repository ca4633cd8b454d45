package ai.intail.hubspot;

import java.util.Optional;
import java.util.Set;

/// What the journal tells of.
///
/// @param id HubSpot's; empty for one that is to be made
/// @param hub whose events; empty for events of the app itself
/// @param actions such as `ADDED_TO_LIST`
/// @param lists which lists; empty for all
public record JournalSubscription(
    Optional<Long> id, Kind kind, Optional<HubId> hub, Set<String> actions, Set<Long> lists) {

  /// The kinds that are known here; HubSpot has more.
  public enum Kind {
    LIST_MEMBERSHIP,
    GDPR_PRIVACY_DELETION,
    APP_LIFECYCLE_EVENT,
    OTHER
  }

  public JournalSubscription {
    actions = Set.copyOf(actions);
    lists = Set.copyOf(lists);
  }

  /// Who joins or leaves any list of an account.
  public static JournalSubscription toLists(HubId hub) {
    return new JournalSubscription(
        Optional.empty(),
        Kind.LIST_MEMBERSHIP,
        Optional.of(hub),
        Set.of("ADDED_TO_LIST", "REMOVED_FROM_LIST"),
        Set.of());
  }

  /// Whether it asks for the same, whatever its id.
  public boolean asks(JournalSubscription other) {
    return kind == other.kind
        && hub.equals(other.hub)
        && actions.equals(other.actions)
        && lists.equals(other.lists);
  }
}
