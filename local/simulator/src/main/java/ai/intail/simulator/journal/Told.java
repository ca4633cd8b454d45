package ai.intail.simulator.journal;

import ai.intail.simulator.behaviour.Switch.MembershipShape;
import ai.intail.simulator.behaviour.Switches;
import ai.intail.simulator.event.HubEvent;
import ai.intail.simulator.exchange.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One event as the journal would tell it, and what subscriptions choose by.
///
/// @param subscription the type of subscription that asks for it
/// @param action such as `UPDATE`; empty for what happens to the app
/// @param properties that changed
/// @param eventType of what happens to the app
record Told(
    String subscription,
    String action,
    Optional<Long> object,
    Optional<String> list,
    Set<String> properties,
    String eventType,
    ObjectNode json) {

  static final String INSTALLED = "4-1909196";
  static final String UNINSTALLED = "4-1916193";

  private static final String CONTACT = "0-1";

  static List<Told> of(HubEvent event, Switches switches, long app) {
    return switch (event) {
      case HubEvent.ContactCreated one -> List.of(object(one, "CREATE", Map.of()));
      case HubEvent.ContactChanged one -> List.of(object(one, "UPDATE", one.values()));
      case HubEvent.ContactDeleted one -> List.of(object(one, "DELETE", Map.of()));
      case HubEvent.ContactRestored one -> List.of(object(one, "RESTORE", Map.of()));
      case HubEvent.ContactsMerged one -> List.of(merge(one));
      case HubEvent.ContactErased one -> List.of(erasure(one), object(one, "DELETE", Map.of()));
      case HubEvent.MembershipChanged one -> List.of(membership(one, switches));
      case HubEvent.AppInstalled(_, var user) -> List.of(lifecycle(INSTALLED, user, app));
      case HubEvent.AppUninstalled(_, var user) -> List.of(lifecycle(UNINSTALLED, user, app));
    };
  }

  private static Told object(HubEvent.OfContact event, String action, Map<String, String> changes) {
    var json = Json.object().put("type", "crmObject").put("action", action);
    json.put("objectTypeId", CONTACT).put("objectId", event.contact());
    if (!changes.isEmpty()) {
      var array = json.putObject("propertyChanges");
      changes.forEach((name, value) -> array.put(name, value.isEmpty() ? null : value));
    }
    return new Told(
        "OBJECT",
        action,
        Optional.of(event.contact()),
        Optional.empty(),
        changes.keySet(),
        "",
        json);
  }

  private static Told merge(HubEvent.ContactsMerged event) {
    var told = object(event, "MERGE", Map.of());
    var ids = told.json.putArray("mergedObjectIds");
    event.merged().forEach(ids::add);
    return told;
  }

  private static Told erasure(HubEvent.ContactErased event) {
    var json = Json.object().put("type", "gdprPrivacyDeletion").put("action", "GDPR_DELETE");
    json.put("objectTypeId", CONTACT).put("objectId", event.contact());
    return new Told(
        "GDPR_PRIVACY_DELETION",
        "GDPR_DELETE",
        Optional.of(event.contact()),
        Optional.empty(),
        Set.of(),
        "",
        json);
  }

  private static Told membership(HubEvent.MembershipChanged event, Switches switches) {
    var action = event.movement().name();
    return new Told(
        "LIST_MEMBERSHIP",
        action,
        Optional.of(event.contact()),
        Optional.of(event.list()),
        Set.of(),
        "",
        membershipJson(event, switches, action));
  }

  private static ObjectNode membershipJson(
      HubEvent.MembershipChanged event, Switches switches, String action) {
    var json = Json.object();
    if (switches.is(MembershipShape.LIST_IDS)) {
      json.put("type", "LIST_MEMBERSHIP").put("action", action);
      json.putArray("listIds").add(event.list());
      return json.put("objectId", Long.toString(event.contact()));
    }
    if (switches.is(MembershipShape.PROPERTIES)) {
      json.put("type", "list_membership").put("action", action.toLowerCase(Locale.ROOT));
      json.putObject("properties").put("listId", event.list());
      return json.put("objectTypeId", CONTACT).put("objectId", event.contact());
    }
    return json.put("type", "listMembership")
        .put("action", action)
        .put("listId", Long.parseLong(event.list()))
        .put("objectTypeId", CONTACT)
        .put("objectId", event.contact());
  }

  private static Told lifecycle(String type, long user, long app) {
    var json = Json.object().put("type", "app_lifecycle_event").put("eventTypeId", type);
    json.putObject("properties")
        .put("hs_app_id", Long.toString(app))
        .put("hs_app_install_level", "HUB")
        .put("hs_user_id", Long.toString(user));
    return new Told(
        "APP_LIFECYCLE_EVENT", "", Optional.empty(), Optional.empty(), Set.of(), type, json);
  }
}
