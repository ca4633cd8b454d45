package ai.intail.hubspot;

import java.util.Optional;
import java.util.Set;

/// What the journal tells of. Source: `/webhooks-journal/subscriptions/2026-03`.
///
/// @param id HubSpot's; empty for one that is to be made
/// @param hub whose events; empty for events of the app itself, over all accounts
/// @param actions such as `ADDED_TO_LIST`
/// @param lists which lists; empty for all
/// @param eventType of an [Kind#APP_LIFECYCLE_EVENT]: [#INSTALLED] or [#UNINSTALLED]
public record JournalSubscription(
    Optional<Long> id,
    Kind kind,
    Optional<HubId> hub,
    Set<String> actions,
    Set<Long> lists,
    Optional<String> eventType) {

  /// The event type of an app that was installed.
  public static final String INSTALLED = "4-1909196";

  /// The event type of an app that was removed.
  public static final String UNINSTALLED = "4-1916193";

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

  private static JournalSubscription of(
      Kind kind, Optional<HubId> hub, Set<String> actions, Optional<String> eventType) {
    return new JournalSubscription(Optional.empty(), kind, hub, actions, Set.of(), eventType);
  }

  /// Who joins or leaves any list of an account.
  public static JournalSubscription toLists(HubId hub) {
    var actions = Set.of("ADDED_TO_LIST", "REMOVED_FROM_LIST");
    return of(Kind.LIST_MEMBERSHIP, Optional.of(hub), actions, Optional.empty());
  }

  /// Which contacts of an account are erased for their privacy.
  public static JournalSubscription toPrivacyDeletions(HubId hub) {
    return of(
        Kind.GDPR_PRIVACY_DELETION, Optional.of(hub), Set.of("GDPR_DELETE"), Optional.empty());
  }

  /// Which accounts install or remove the app.
  ///
  /// @param eventType [#INSTALLED] or [#UNINSTALLED]
  public static JournalSubscription toAppLifecycle(String eventType) {
    return of(Kind.APP_LIFECYCLE_EVENT, Optional.empty(), Set.of(), Optional.of(eventType));
  }

  /// Whether it asks for the same, whatever its id.
  public boolean asks(JournalSubscription other) {
    return kind == other.kind
        && hub.equals(other.hub)
        && actions.equals(other.actions)
        && lists.equals(other.lists)
        && eventType.equals(other.eventType);
  }
}
