package ai.intail.hubspot;

import ai.intail.hubspot.JournalSubscription.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Subscriptions, entries and events as HubSpot writes and reads them.
///
/// HubSpot documents no form for list memberships and privacy deletions: names are compared without
/// case and separators, numbers are looked for where they may stand, and what cannot be read of one
/// event is as good as missing, for the other events of its file must not be lost.
final class JournalJson {

  private static final String CONTACTS = "0-1";
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

  private JournalJson() {}

  /// Each kind takes fields of its own, and HubSpot requires them even where they are empty.
  static ObjectNode of(JournalSubscription subscription) {
    var json = Json.object().put("subscriptionType", subscription.kind().name());
    subscription.hub().ifPresent(hub -> json.put("portalId", hub.value()));
    switch (subscription.kind()) {
      case LIST_MEMBERSHIP -> {
        putActions(json, subscription);
        var lists = json.putArray("listIds");
        subscription.lists().stream().sorted().forEach(lists::add);
        json.putArray("objectIds");
      }
      case GDPR_PRIVACY_DELETION -> {
        putActions(json, subscription);
        json.put("objectTypeId", CONTACTS);
      }
      case APP_LIFECYCLE_EVENT -> {
        subscription.eventType().ifPresent(type -> json.put("eventTypeId", type));
        json.putArray("properties");
      }
      case OTHER ->
          throw new IllegalArgumentException("a subscription of a kind that is not known");
    }
    return json;
  }

  private static void putActions(ObjectNode json, JournalSubscription subscription) {
    var actions = json.putArray("actions");
    subscription.actions().stream().sorted().forEach(actions::add);
  }

  static JournalSubscription subscription(JsonNode node) {
    var type = Json.text(node, "subscriptionType").orElse("");
    var kind = kind(type);
    return new JournalSubscription(
        Optional.of(Json.requiredNumber(node, "id")),
        kind,
        Json.number(node, "portalId").map(HubId::new),
        Set.copyOf(Json.texts(node.path("actions"))),
        numbers(node.path("listIds")),
        kind == Kind.APP_LIFECYCLE_EVENT
            ? Json.text(node, "eventTypeId").or(() -> Json.text(node, "objectTypeId"))
            : Optional.empty());
  }

  /// Whether a subscription stands: HubSpot may name ended ones.
  static boolean stands(JsonNode subscription) {
    return Json.text(subscription, "deletedAt").isEmpty();
  }

  private static Kind kind(String name) {
    if (name.equals("EVENT")) {
      return Kind.APP_LIFECYCLE_EVENT;
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(Kind.OTHER);
  }

  static JournalEntry entry(JsonNode node) {
    return new JournalEntry(
        Json.requiredText(node, "currentOffset"),
        address(Json.requiredText(node, "url")),
        Json.instant(node, "expiresAt").orElse(Instant.MAX));
  }

  private static URI address(String text) {
    try {
      var address = new URI(text);
      if (address.getScheme() != null && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException malformed) {
      throw new MalformedAnswerException("the file's address is none");
    }
    throw new MalformedAnswerException("the file's address is none");
  }

  static List<JournalEvent> events(JsonNode file) {
    return StreamSupport.stream(file.path("journalEvents").spliterator(), false)
        .filter(JsonNode::isObject)
        .map(JournalJson::event)
        .toList();
  }

  private static JournalEvent event(JsonNode node) {
    var type = Json.text(node, "type").orElse("").toLowerCase(Locale.ROOT);
    return new JournalEvent(
        NO_LETTER.matcher(type).replaceAll(""),
        Json.text(node, "action").orElse("").toUpperCase(Locale.ROOT),
        Json.numberIfAny(node, "portalId").map(HubId::new),
        list(node).map(id -> ListId.of(Long.toString(id))),
        Json.numberIfAny(node, "objectId").or(() -> Json.numberIfAny(node, "recordId")),
        Json.text(node, "eventTypeId"),
        Json.instantIfAny(node, "occurredAt").orElse(Instant.EPOCH));
  }

  private static Optional<Long> list(JsonNode node) {
    return Json.numberIfAny(node, "listId")
        .or(() -> Json.numberIfAny(node.path("properties"), "listId"))
        .or(() -> numbers(node.path("listIds")).stream().filter(_ -> isOne(node)).findFirst());
  }

  private static boolean isOne(JsonNode node) {
    return node.path("listIds").size() == 1;
  }

  private static Set<Long> numbers(JsonNode array) {
    return Json.texts(array).stream()
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .collect(Collectors.toSet());
  }
}
