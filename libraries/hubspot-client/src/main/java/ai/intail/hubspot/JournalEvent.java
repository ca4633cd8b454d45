package ai.intail.hubspot;

import java.time.Instant;
import java.util.Optional;

/// Something that happened, as the journal tells it; its form is not documented for all kinds, so
/// every part may be missing. A signal to look, not the truth.
///
/// @param type lower case without separators, such as `listmembership` or `crmobject`
/// @param action upper case, such as `ADDED_TO_LIST`
/// @param hub whose account
/// @param list whose members changed
/// @param object the record's number
/// @param eventType of an app's life, such as [JournalSubscription#UNINSTALLED]
/// @param occurredAt the beginning of 1970 where HubSpot does not say
public record JournalEvent(
    String type,
    String action,
    Optional<HubId> hub,
    Optional<ListId> list,
    Optional<Long> object,
    Optional<String> eventType,
    Instant occurredAt) {

  /// What kinds are told apart.
  public enum Kind {
    LIST_MEMBERSHIP,
    PRIVACY_DELETION,
    INSTALLED,
    UNINSTALLED,
    OTHER
  }

  /// What kind it is, whatever form it came in.
  public Kind kind() {
    if (eventType.filter(JournalSubscription.INSTALLED::equals).isPresent()) {
      return Kind.INSTALLED;
    }
    if (eventType.filter(JournalSubscription.UNINSTALLED::equals).isPresent()) {
      return Kind.UNINSTALLED;
    }
    if (type.contains("list") || action.contains("LIST")) {
      return Kind.LIST_MEMBERSHIP;
    }
    return type.contains("gdpr") || action.contains("GDPR") ? Kind.PRIVACY_DELETION : Kind.OTHER;
  }
}
